package org.auxilia.membership.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.Services;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Member;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Vehicle;
import org.auxilia.web.Form;
import org.auxilia.web.Shell;

/** What of a member stands in rows, as people read it in one line. */
record MemberLines(Accounts accounts, Services services, Shell shell) {

    Form put(Form form, Member member) {
        var country = accounts.get(member.account()).country();
        return form.put(MemberForm.VEHICLES, member.vehicles().stream().map(this::line).collect(Collectors.joining("; ")))
                .put(MemberForm.BENEFICIARIES, member.beneficiaries().stream().map(it -> line(it, country)).collect(Collectors.joining("; ")));
    }

    private String line(Vehicle it) {
        return joined(Stream.of(it.plate(), it.make(), it.model(), it.colour(), shell.t(it.kind())));
    }

    private String line(Beneficiary it, String country) {
        var may = it.services().stream().sorted().map(code -> services.find(code).map(service -> service.name(shell.lang())).orElse(code)).collect(Collectors.joining(", "));
        return joined(Stream.of(it.names(), it.document(), shell.t(it.kinship()), Phones.shown(Phones.kept(it.phone(), country), country), may));
    }

    private static String joined(Stream<String> words) {
        return words.filter(word -> !word.isBlank()).collect(Collectors.joining(" · "));
    }
}
