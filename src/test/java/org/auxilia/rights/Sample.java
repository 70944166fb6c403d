package org.auxilia.rights;

import java.util.Map;
import java.util.regex.Pattern;
import org.auxilia.rights.Roles.Line;

/** An address for each line of the table, and fields that look valid to every form. */
final class Sample {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");

    private final TwoAccounts world;
    private final long repaid;

    Sample(TwoAccounts world) {
        this.world = world;
        this.repaid = world.repaid();
    }

    String path(Line line, long number) {
        return VARIABLE.matcher(line.pattern()).replaceAll(it -> switch (it.group(1)) {
            case "number" -> Long.toString(number == world.own && line.pattern().matches(".*/(reimbursement|receipts).*") ? repaid : number);
            case "act", "slug" -> line.value();
            case "id" -> Integer.toString(id(line.pattern(), number == world.others));
            case "code" -> line.pattern().contains("/causes/") ? "DESISTE" : line.pattern().contains("/log-subtypes/") ? "AVISO_CUENTA" : "REMOLQUE_GRUA";
            case "tab" -> "all";
            case "chapter" -> "empezar";
            case "name" -> "consola.png";
            default -> "1";
        });
    }

    private int id(String pattern, boolean foreign) {
        if (pattern.endsWith("/reference-prices/{id}/removal")) return 999_999; // what is removed is seen no more by those who come after
        var ids = Map.of("reference-prices", world.price, "places", world.town, "users", world.bystander, "providers", world.provider.id(), "accounts", world.foreign.id(), "plans", (foreign ? world.foreignPlan : world.plan).id(), "members", Math.toIntExact((foreign ? world.foreignMember : world.member).id()), "imports", Math.toIntExact(world.sent));
        return ids.entrySet().stream().filter(it -> pattern.contains("/" + it.getKey() + "/")).map(Map.Entry::getValue).findFirst().orElse(1);
    }

    /** Name, value, name, value. */
    String[] fields() {
        var says = "Así lo dice";
        return new String[] {"why", says, "what", says, "text", says, "words", says, "how", says, "spokenTo", says, "by", says, "bearer", "ACCOUNT", "bearerWhy", says, "ownerWhy", says, "replyWhy", says,
            "person", says, "document", "20.123.456", "fault", says, "list", says, "offered", says, "who", says, "technician", says, "direction", "OUTGOING", "party", "MEMBER",
            "whom", "MEMBER", "answer", "NO_ANSWER", "provider", Integer.toString(world.provider.id()), "etaIn", "30", "endIn", "30", "dueIn", "30", "atIn", "30", "subject", "COSTS",
            "granted", "yes", "given", "yes", "entitled", "yes", "matches", "yes", "fit", "yes", "accepted", "yes", "price", "1.000,50", "cost", "1.000,50", "amount", "1.000,50",
            "method", "Efectivo", "priority", "EMERGENCY", "stage", "OPENING", "way", "WIDEN", "score", "5", "reason", "OTHER", "awaits", "MATERIALS", "id", "1", "entry", "ARRIVAL",
            "act", "take", "case", Long.toString(world.own), "language", "es", "theme", "dark"};
    }
}
