package org.auxilia.desk;

import static org.auxilia.desk.Field.amount;
import static org.auxilia.desk.Field.check;
import static org.auxilia.desk.Field.choice;
import static org.auxilia.desk.Field.hidden;
import static org.auxilia.desk.Field.number;
import static org.auxilia.desk.Field.text;
import static org.auxilia.desk.Field.words;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.MonitoringFact.Wish;
import org.auxilia.assistance.OpeningFact.Link;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.membership.AlertKind;

/** What the forms that are made by hand ask for, as programs are told (OP-5); a test holds it against what the forms say is missing. */
public final class OtherForms {

    private static final String CASE = "POST /cases/{number}/", ASSISTANCE = "POST /cases/{number}/{n}/", OPENING = ASSISTANCE + "opening/";

    /** Whom the roster does not know yet (MB-6). */
    private static final List<Field> NEWCOMER = Stream.of("newFirst", "newLast", "newDocument", "newPlan", "newValidator", "newPlate").map(it -> text(it).optional()).toList();
    private static final List<Field> PLACE = Stream.of("place", "placeText", "point", "address", "references").map(it -> text(it).optional()).toList();
    /** Of what it is a consequence, whence and whither (CA-14). */
    private static final List<Field> LINK_AND_WAY = List.of(text("linkOf").optional(), choice("linkAs", Link.values()).optional(), Field.place("from").optional(), Field.place("to").optional());
    private static final List<Field> CALLER = List.of(text("phone"), text("givenName").optional(), text("familyName").optional(), text("relation").optional(), words("description").optional());

    private static final List<Field> BOARD = Stream.of("q", "view", "account", "service", "owner", "provider", "stage", "status", "from", "to").map(it -> text(it).optional()).toList();

    private static final Map<String, List<Field>> FORMS = Map.ofEntries(
        Map.entry("POST /cases", all(List.of(text("account"), text("called").optional(), text("member").optional(), text("person").optional(), check("vital"), text("service").optional(), text("otherBecause").optional()), CALLER, NEWCOMER, PLACE)),
        Map.entry(CASE + "new", all(LINK_AND_WAY, List.of(text("service"), choice("priority", Priority.values()), words("happened"), words("fault").optional(), text("vehicle").optional(), check("guarantee")),
            Stream.of("firstDate", "firstFrom", "firstTo", "secondDate", "secondFrom", "secondTo").map(it -> text(it).optional()).toList())),
        Map.entry(CASE + "caller", CALLER),
        Map.entry(CASE + "location", PLACE),
        Map.entry(CASE + "identification", all(List.of(text("found").optional(), text("member").optional(), text("person").optional()), NEWCOMER)),
        Map.entry(CASE + "consent", List.of(yesOrNo("given"))),
        Map.entry(CASE + "owner", List.of(text("ownerWhy"), text("to").optional())),
        Map.entry(CASE + "verification", List.of(yesOrNo("entitled"), text("by"))),
        Map.entry(CASE + "call-back", List.of(choice("whom", Party.values()), yesOrNo("answered"), words("said").optional())),
        Map.entry(CASE + "complaint-hearing", List.of(words("hearing"))),
        Map.entry(CASE + "bearer", List.of(text("bearer"), text("bearerWhy"))),
        Map.entry(CASE + "case-closure", List.of()),
        Map.entry(CASE + "call", List.of(choice("by", Party.MEMBER, Party.THIRD, Party.PROVIDER, Party.ACCOUNT), choice("wants", Wish.values()), text("name").optional(), text("phone").optional(),
            words("text"), text("assistance").optional(), text("decides").optional(), text("callBack").optional(), text("callAt").optional())),
        Map.entry(OPENING + "decide", List.of()),
        Map.entry(OPENING + "exclude", List.of()),
        Map.entry(OPENING + "ask", List.of(choice("subject", Subject.values()), text("what"))),
        Map.entry(OPENING + "reply", List.of(choice("subject", Subject.values()), yesOrNo("granted"), text("replyWhy"), amount("limit").optional(), text("asking").optional())),
        Map.entry(OPENING + "connection", List.of(yesOrNo("accepted"), amount("price"), OpeningForms.method(), text("cause").optional())),
        Map.entry(OPENING + "give-up", List.of(text("cause"), text("duplicateOf").optional())),
        Map.entry(ASSISTANCE + "uncovered/courtesy", List.of(text("what").optional(), amount("amount"))),
        Map.entry(ASSISTANCE + "uncovered/exception", List.of(check("upset"), check("small"), text("what").optional(), amount("amount"))),
        Map.entry(ASSISTANCE + "uncovered/guarantee", List.of()),
        Map.entry(ASSISTANCE + "price-link", List.of()), Map.entry(ASSISTANCE + "price-link/withdrawal", List.of()),
        Map.entry(ASSISTANCE + "note", List.of(text("entry"), words("text").optional())),
        Map.entry(ASSISTANCE + "owner", List.of(text("to"), text("why").optional())),
        Map.entry(ASSISTANCE + "fields", Stream.of("happened", "fault", "comments").map(it -> words(it).optional()).toList()),
        Map.entry(ASSISTANCE + "data", List.of()),
        Map.entry(ASSISTANCE + "costs", all(IntStream.rangeClosed(1, 8).boxed().flatMap(OtherForms::cost).toList(), Stream.of("currency", "rate", "rateDay").map(it -> text(it).optional()).toList())),
        Map.entry("POST /alerts", List.of(text("about").optional(), text("subject").optional(), text("text").optional(), choice("kind", AlertKind.values()), words("reason"), text("until"), text("case").optional(), text("member").optional())),
        Map.entry("POST /alerts/{id}/end", List.of(text("why"))),
        Map.entry("POST /agenda/new", List.of(text("case"), text("text"), text("assignee"), text("date").optional(), text("time").optional(), text("in").optional())),
        Map.entry("POST /agenda/done", List.of(hidden("at").optional())),
        Map.entry("POST /boards/{tab}/views", all(List.of(text("name"), check("team")), BOARD)), Map.entry("POST /boards/{tab}/views/{id}/removal", List.of()),
        Map.entry("POST /boards/{tab}/columns", all(List.of(text("column").optional(), text("group").optional()), BOARD)),
        Map.entry("POST /boards/handover", List.of(text("case").optional(), text("task").optional(), text("only").optional(), text("act").optional(), text("to").optional())),
        Map.entry("POST /authorisations/{number}/{seq}", List.of(text("decision"), number("percent", 100).optional(), amount("amount").optional(), text("reason").optional(), text("why").optional(), text("asking").optional())),
        Map.entry("POST /me/absences", List.of(text("person").optional(), text("substitute"), Field.moment("begins").optional(), Field.moment("ends"), text("absentWhy").optional())), Map.entry("POST /me/absences/{id}/end", List.of()),
        Map.entry("POST /boards/note", List.of(text("case"), words("text"))));

    private OtherForms() {}

    /** @param route as {@code docs/roles.md} has it, with the act in its place; empty for an address that has no such form */
    public static List<Field> of(String route) { return FORMS.getOrDefault(route, List.of()); }

    public static Map<String, List<Field>> all() { return FORMS; }

    private static Stream<Field> cost(int row) {
        boolean first = row == 1;
        return Stream.of(first ? text("concept1") : text("concept" + row).optional(), text("quantity" + row).optional(), amount("unit" + row).optional(), text("tax" + row).optional(),
            text("account" + row).optional(), text("member" + row).optional(), text("company" + row).optional(), check("quote" + row), check("apart" + row));
    }

    private static Field yesOrNo(String name) { return choice(name, _ -> List.of(Field.Option.plain("yes"), Field.Option.plain("no"))); }

    @SafeVarargs
    private static List<Field> all(List<Field>... lists) { return Stream.of(lists).flatMap(List::stream).toList(); }
}
