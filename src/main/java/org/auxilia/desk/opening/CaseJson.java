package org.auxilia.desk.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.FileFact.ConsentAnswered;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.Linked;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Promise;
import org.auxilia.assistance.ProviderStatus;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Task;
import org.auxilia.desk.ActJson;
import org.auxilia.desk.OtherForms;
import org.auxilia.web.Versioned;

/**
 * A case as programs get it (OP-5): what its first tab shows.
 *
 * @param version counted in entries of its log
 * @param consent absent until the member was asked
 */
public record CaseJson(long number, String href, int version, int account, String accountName, boolean closed, boolean vital, Instant openedAt, int owner, String ownerName, Caller caller,
                String description, Optional<MemberJson> member, Optional<Location> location, Optional<Boolean> consent, List<AssistanceRow> assistances, List<PromiseJson> promises,
                List<ActJson> acts) implements Versioned {

    /** @param person the beneficiary who asks; empty where it is the member */
    record MemberJson(long id, int plan, String name, String document, String person, String status) {}

    record AssistanceRow(String number, String href, String service, Priority priority, Stage stage, ProviderStatus providerStatus, Optional<FinalStatus> finalStatus, Optional<Category> category, Optional<Linked> link, Instant openedAt) {}

    record PromiseJson(Task task, String label, String subject, Instant due) {}

    private static final List<Kind> ACTS = List.of(Kind.CALLER, Kind.LOCATION, Kind.IDENTIFICATION, Kind.CONSENT, Kind.OWNER, Kind.VERIFICATION, Kind.BEARER, Kind.CASE_CLOSURE);

    public static CaseJson of(CaseScreen s) {
        return new CaseJson(s.file().number(), s.path(), s.file().version(), s.account().id(), s.account().name(), s.isClosed(), s.isVital(), s.openedAt(), s.file().owner(), s.owner(),
            s.caller(), s.description(), s.identified().map(CaseJson::member), s.location(), s.consent().map(ConsentAnswered::given), s.assistances().stream().map(it -> row(it, s)).toList(),
            s.file().file().promises().stream().sorted(Comparator.naturalOrder()).map(it -> promise(it, s)).toList(), acts(s));
    }

    private static MemberJson member(MemberIdentified it) { return new MemberJson(it.member(), it.plan(), it.name(), it.document(), it.person(), it.status().name()); }

    private static AssistanceRow row(CaseScreen.Row row, CaseScreen s) {
        Assistance a = row.assistance();
        return new AssistanceRow(s.file().number() + "/" + a.number(), s.path() + "/" + a.number(), row.service().code(), a.priority(), a.stage(), a.providerStatus(), a.finalStatus(), a.category(), a.link(), row.at());
    }

    private static PromiseJson promise(Promise it, CaseScreen s) { return new PromiseJson(it.task(), s.shell().t(it.task()), it.subject(), it.due()); }

    private static List<ActJson> acts(CaseScreen s) {
        var acts = new ArrayList<ActJson>();
        acts.add(act(Kind.OPENING, "new", s.file().count() + 1, s));
        ACTS.forEach(kind -> acts.add(act(kind, kind.slug(), 0, s)));
        return acts;
    }

    private static ActJson act(Kind kind, String path, int assistance, CaseScreen s) {
        return ActJson.of(kind.slug(), s.shell().t("desk.act." + kind.slug()), s.path() + "/" + path, s.obstaclesTo(kind, assistance), s.maySupervise(),
            OtherForms.of("POST /cases/{number}/" + path), Optional.empty(), s.shell());
    }
}
