package org.auxilia.desk.opening;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import org.auxilia.agenda.Colleagues;
import org.auxilia.agenda.Handover;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.ServiceFact.DistanceTold;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.Stamp;
import org.auxilia.data.Sight;
import org.auxilia.desk.Openings;
import org.auxilia.desk.PlaceFields;
import org.auxilia.desk.Routes;
import org.auxilia.geography.Places;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plans;
import org.auxilia.membership.ScriptStep;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.springframework.stereotype.Component;

/** The acts on a case file, as its forms name them. */
@Component
class FileActs {

    private final Cases cases;
    private final Openings openings;
    private final Guides guides;
    private final Members members;
    private final Plans plans;
    private final Places places;
    private final Colleagues colleagues;

    FileActs(Cases cases, Openings openings, Guides guides, Members members, Plans plans, Places places, Colleagues colleagues) {
        this.cases = cases;
        this.openings = openings;
        this.guides = guides;
        this.members = members;
        this.plans = plans;
        this.places = places;
        this.colleagues = colleagues;
    }

    /**
     * @return whether it stands in the log; false: the form says what is wrong
     * @throws Failure.Refused  what the procedure does not allow
     * @throws Failure.NotFound if there is no such act
     * @throws Overtaken        where somebody else has written the same since the screen was read
     */
    boolean done(String act, CaseScreen screen, Form form, Stamp stamp) {
        switch (act) {
            case "caller" -> caller(screen, form, stamp);
            case "location" -> location(screen, form, stamp);
            case "identification" -> identification(screen, form, stamp);
            case "consent" -> consent(screen, form, stamp);
            case "owner" -> owner(screen, form, stamp);
            case "verification" -> verification(screen, form, stamp);
            case "bearer" -> bearer(screen, form, stamp);
            case "complaint-hearing" -> FileTalks.hearing(form).ifPresent(fact -> record(screen, form, stamp, fact));
            case "call-back" -> FileTalks.callBack(form).ifPresent(fact -> record(screen, form, stamp, fact));
            case "case-closure" -> record(screen, form, stamp, new CaseClosed());
            default -> throw new Failure.NotFound();
        }
        return !form.isBad();
    }

    private void record(CaseScreen screen, Form form, Stamp stamp, Fact... facts) {
        if (!form.isBad() && facts.length > 0) Replies.taken(cases.record(screen.file().number(), 0, stamp, facts));
    }

    /** Unless somebody else has written such a fact since the screen was read: what stands beside the typed would be of before (CA-9). */
    private void recordUnless(Predicate<Entry> written, CaseScreen screen, Form form, Stamp stamp, Fact... facts) {
        if (form.isBad() || facts.length == 0) return;
        var reply = cases.record(Attempt.on(screen.file().number(), 0, stamp, facts).knowing(screen.file()).seen(screen.file().version()).unless(written));
        if (reply.isStale()) throw new Overtaken();
        Replies.taken(reply);
    }

    /** CA-9: somebody has changed it since the page was shown, and both values stand there now; the second time one has read that. */
    private static void differ(CaseScreen screen, Form form, Predicate<Entry> changes, Form stands) {
        unseen(screen, form, changes).ifPresent(entry -> CallerFields.differ(form, stands, entry.stamp().who().name(), screen.formats().shortly(entry.stamp().recordedAt(), screen.shell().now())));
    }

    /** The last of what has changed it since. */
    private static Optional<Entry> unseen(CaseScreen screen, Form form, Predicate<Entry> changes) {
        int seen = form.integer("version", 0, Integer.MAX_VALUE).or(Integer.MAX_VALUE);
        return screen.file().log().stream().skip(seen).filter(changes).reduce((_, later) -> later);
    }

    private static boolean changesCaller(Entry entry) { return entry.fact() instanceof CallerNamed || entry.fact() instanceof FieldChanged change && change.field().equals("description"); }

    private void caller(CaseScreen screen, Form form, Stamp stamp) {
        differ(screen, form, FileActs::changesCaller, CallerFields.shown(screen));
        CallerFields.keep(form, screen);
        var facts = new ArrayList<Fact>();
        var caller = CallerFields.caller(form, screen.account().country());
        if (!caller.equals(screen.caller())) facts.add(new CallerNamed(caller));
        var description = form.text("description", Form.LONG_TEXT).or("");
        if (!description.equals(screen.description())) facts.add(new FieldChanged("description", screen.file().file().field("description").orElse(""), description));
        recordUnless(FileActs::changesCaller, screen, form, stamp, facts.toArray(Fact[]::new));
    }

    private static boolean locates(Entry entry) { return entry.fact() instanceof Located; }

    private void location(CaseScreen screen, Form form, Stamp stamp) {
        var stands = Form.empty();
        screen.location().ifPresent(it -> PlaceFields.OF_CASE.show(stands, it));
        differ(screen, form, FileActs::locates, stands);
        var location = PlaceFields.OF_CASE.read(form, places, screen.account().country(), screen.location().stream().toList());
        if (location.isEmpty()) form.error("place", "casefile.error.place-missing");
        location.filter(it -> !Optional.of(it).equals(screen.location())).ifPresent(it -> {
            recordUnless(FileActs::locates, screen, form, stamp, new Located(it, Party.MEMBER));
            if (!form.isBad()) estimateAnew(screen.file().number(), it, stamp);
        });
    }

    /** CA-14: a way that begins there is another one now, as long as nobody has driven it. */
    private void estimateAnew(long number, Location place, Stamp stamp) {
        cases.get(number, Sight.WHOLE).assistances()
            .filter(it -> it.isOpened() && !it.isFinal() && !it.has(WorkEnded.class) && !it.has(DistanceTold.class) && it.place().equals(Optional.of(place)))
            .forEach(it -> it.destination().ifPresent(to -> cases.record(number, it.number(), stamp, Routes.of(Optional.empty(), it.place(), to, Party.MEMBER))));
    }

    private void identification(CaseScreen screen, Form form, Stamp stamp) {
        var language = screen.shell().texts().locale();
        var number = screen.file().number();
        var chosen = MemberFields.entitled(form, members, screen.who().sight());
        if (chosen.isPresent() && chosen.get().member().account() != screen.account().id()) form.error("found", "casefile.error.other-account", screen.account().name());
        var newcomer = chosen.isPresent() ? Optional.<org.auxilia.membership.Newcomer>empty() : MemberFields.newcomer(form, screen.account(), plans, screen.caller().phone());
        if (chosen.isEmpty() && newcomer.isEmpty() && !MemberFields.isNewcomer(form)) form.error("found", "casefile.error.member-unchosen");
        if (form.isBad()) return;
        Replies.taken(chosen.isPresent() ? openings.identify(number, chosen.get(), stamp, language) : openings.identify(number, newcomer.get(), stamp, language));
    }

    private void consent(CaseScreen screen, Form form, Stamp stamp) {
        boolean given = answer(form, "given");
        record(screen, form, stamp, new ConsentAnswered(given, guides.say(screen, ScriptStep.CONSENT), Channel.TELEPHONE));
    }

    /** SR-2: one takes it over, or hands it to somebody. */
    private void owner(CaseScreen screen, Form form, Stamp stamp) {
        var why = form.text("ownerWhy", 200).required();
        int to = form.integer("to", 1, Integer.MAX_VALUE).or(stamp.who().id());
        var colleague = colleagues.all().stream().filter(it -> it.id() == to).findFirst();
        var name = to == stamp.who().id() ? Optional.of(stamp.who().name()) : colleague.map(Colleagues.Colleague::name);
        if (name.isEmpty()) form.error("to", "web.form.choose");
        colleague.filter(it -> !colleagues.serves(it, screen.file())).ifPresent(it -> form.error("to", "agenda.handover.not-served", it.name()));
        unseen(screen, form, Handover.toOtherThan(to)).map(it -> Handover.moved(it, screen.formats(), screen.shell().now())).ifPresent(it -> form.error("ownerWhy", it.key(), it.args().toArray()));
        if (!form.isBad()) recordUnless(Handover.toOtherThan(to), screen, form, stamp, new OwnerChanged(screen.file().owner(), to, name.orElseThrow(), why));
    }

    /** TK-28. */
    private void verification(CaseScreen screen, Form form, Stamp stamp) {
        boolean entitled = answer(form, "entitled");
        var by = form.text("by", 120).required();
        if (!form.isBad()) Replies.taken(openings.verify(screen.file().number(), new MemberVerified(entitled, by), stamp));
    }

    /** MB-6. */
    private void bearer(CaseScreen screen, Form form, Stamp stamp) {
        var bearer = form.text("bearer", 60).required();
        var why = form.text("bearerWhy", 200).required();
        if (!form.isBad()) record(screen, form, stamp, new BearerDecided(bearer, why));
    }

    static boolean answer(Form form, String name) {
        var typed = form.text(name, 3).required();
        if (typed != null && !typed.equals("yes") && !typed.equals("no")) form.error(name, "web.form.choose");
        return "yes".equals(typed);
    }
}
