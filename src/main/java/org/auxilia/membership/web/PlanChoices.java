package org.auxilia.membership.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auxilia.membership.Account;
import org.auxilia.membership.Plan;
import org.auxilia.web.Option;

/** The plans of all accounts to choose from: "Seguros Patagonia · Vial Plus". */
final class PlanChoices {

    private PlanChoices() {}

    static List<Option> of(List<Account> accounts, List<Plan> plans) {
        Map<Integer, Account> byId = accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return plans.stream().map(plan -> new Option(String.valueOf(plan.id()), byId.get(plan.account()).name() + " · " + plan.name())).toList();
    }
}
