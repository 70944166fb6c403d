package org.auxilia.assistance;

import java.util.LinkedHashMap;
import java.util.List;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Authority.Limit;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account's rules say of money, as of today: limits of authority, its own before the house's for its currency (AU-1); whether the member pays first (CL-9). */
@Repository
class MoneyRules {

    private final JdbcClient database;

    MoneyRules(JdbcClient database) { this.database = database; }

    boolean payBeforeStart(int account) { return database.sql("select pay_before_start from account where id = ?").param(account).query(Boolean.class).single(); }

    Authority authority(int account, String currency) {
        var limits = new LinkedHashMap<List<Enum<?>>, Limit>();
        database.sql("select subject, role, most from authority_limit where (account is null or account = ?) and currency = ? order by account nulls first").params(account, currency)
            .query((row, _) -> new Limit(Subject.valueOf(row.getString(1)), Role.valueOf(row.getString(2)), new Money(row.getLong(3), currency))).list()
            .forEach(it -> limits.put(List.of(it.subject(), it.role()), it));
        return new Authority(List.copyOf(limits.values()));
    }
}
