package org.auxilia.membership;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auxilia.web.Option;

/** The plans of all accounts to choose from: "Seguros Patagonia · Vial Plus". */
public final class PlanChoices {

    private PlanChoices() {}

    public static List<Option> of(List<Account> accounts, List<Plan> plans) {
        Map<Integer, Account> byId = accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return plans.stream().map(plan -> new Option(String.valueOf(plan.id()), byId.get(plan.account()).name() + " · " + plan.name())).toList();
    }
}
