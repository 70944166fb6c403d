package org.auxilia.desk;

import static org.auxilia.assistance.Kind.*;
import static org.auxilia.desk.ActForms.row;
import static org.auxilia.desk.Field.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;

/** Forms of stage 1 (Procedure 5.1) and of the file. */
final class OpeningForms {

    private OpeningForms() {}

    static void add() {
        row(CONSENT, List.of(choice("given", _ -> List.of(Option.of("yes", "desk.consent.yes"), Option.of("no", "desk.consent.no"))), text("wording").optional()),
            r -> new ConsentAnswered(r.text("given").equals("yes"), r.text("wording"), Channel.TELEPHONE));
        row(EMPOWERMENT, List.of(text("contact"), text("contactPhone")), r -> new ContactEmpowered(r.text("contact"), r.text("contactPhone")));
        row(OWNER, List.of(text("why")), r -> { throw new IllegalStateException("The new owner is the controller's to name"); });
        row(VERIFICATION, List.of(choice("entitled", _ -> List.of(Option.of("yes", "desk.entitled.yes"), Option.of("no", "desk.entitled.no"))), text("by")),
            r -> new MemberVerified(r.text("entitled").equals("yes"), r.text("by")));
        row(BEARER, List.of(text("bearer"), text("why")), r -> new BearerDecided(r.text("bearer"), r.text("why")));
        row(CASE_CLOSURE, List.of(), _ -> new CaseClosed());
        row(CONNECTION, List.of(amount("price"), method()), r -> new ConnectionAccepted(r.amount("price"), r.text("method"), r.context().guaranteeDays()));
        row(CONNECTION_REFUSAL, List.of(text("offered"), cause(FinalStatus.CANCELLED_AT_ONCE)), r -> new ConnectionDeclined(r.text("offered"), r.text("cause")));
        row(GIVING_UP, List.of(cause(FinalStatus.CANCELLED_AT_ONCE), text("duplicateOf").optional()), r -> new GivenUp(r.text("cause"), r.textIf("duplicateOf")));
        row(PROGRAMMING, List.of(window("first"), window("second").optional()),
            r -> new Programmed(Stream.of(Optional.of(r.window("first")), r.windowIf("second")).flatMap(Optional::stream).toList()));
        row(PROGRAMMING_REFUSAL, List.of(), _ -> new ProgrammingDeclined());
        row(LINK, List.of(choice("of", OpeningForms::others), choice("link", Link.values())), r -> new Linked(Integer.parseInt(r.text("of")), r.choice("link", Link.class)));
        row(ROUTE, List.of(place("from").labelled("origin").optional(), place("to").labelled("destination"), choice("askedBy", Party.MEMBER, Party.PROVIDER, Party.COORDINATOR)),
            r -> Routes.of(r.placeIf("from"), r.assistance().place(), r.place("to"), r.choice("askedBy", Party.class)));
        row(PRIORITY, List.of(choice("priority", Priority.values()), text("why")), r -> new PriorityChanged(r.choice("priority", Priority.class), r.text("why")));
    }

    /** CA-14: those of the same case that were there before. */
    private static List<Option> others(ActContext context) {
        if (context.assistance() == null) return List.of();
        var file = context.assistance().file();
        return file.assistances().map(Assistance::number).filter(n -> n < context.assistance().number()).map(n -> new Option(String.valueOf(n), null, file.number() + "/" + n)).toList();
    }

    /** How the member may pay, as the account has agreed. */
    static Field method() { return choice("method", context -> context.paymentMethods().stream().map(Option::plain).toList()); }

    /** The catalogue's causes that fit this end. */
    static Field cause(FinalStatus status) {
        return choice("cause", context -> context.causes().stream().filter(it -> it.endings().contains(status.name()))
            .map(it -> new Option(it.code(), null, it.name(context.language()))).toList());
    }
}
