package org.auxilia.imports;

import java.util.List;
import org.auxilia.membership.Account;

/** The accounts as a file names them. */
record AccountNames(List<Account> accounts) {

    /** Without regard to upper case and accents, where none is called just so. @throws Refused where there is none */
    <C extends Enum<C> & Column> Account called(Cells<C> line, C column) {
        var typed = line.text(column);
        var exact = accounts.stream().filter(it -> CsvSheet.clean(it.name()).equals(typed)).findFirst();
        var like = exact.map(List::of).orElseGet(() -> accounts.stream().filter(it -> is(it, typed)).toList());
        if (like.size() > 1) throw new Refused(column, "imports.line.several-accounts", typed, like.size());
        return like.stream().findFirst().orElseThrow(() -> new Refused(column, "imports.line.no-account", typed));
    }

    static boolean is(Account account, String typed) { return CsvSheet.folded(CsvSheet.clean(account.name())).equals(CsvSheet.folded(typed)); }
}
