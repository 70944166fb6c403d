package org.auxilia.desk.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.FileFact.DuplicateRuledOut;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.RulesOfAccounts;
import org.auxilia.assistance.Term;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.PlaceFields;
import org.auxilia.desk.alerts.Warnings;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Alert;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Member;
import org.auxilia.membership.Members;
import org.auxilia.membership.Newcomer;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Plans;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** What is typed at the opening of a case, and what is proposed there. */
@Component
class NewCaseForms {

    /**
     * @param newcomer whom the roster does not know and who is registered with the case (MB-6)
     * @param vital    what is asked for at once, where a life is at risk (CO-4)
     */
    record Read(NewCase newCase, Optional<Newcomer> newcomer, Optional<NewAssistance> vital) {}

    private static final int CALLERS = 4;

    private final Accounts accounts;
    private final Members members;
    private final Plans plans;
    private final Places places;
    private final Services services;
    private final SimilarCases similar;
    private final RulesOfAccounts rules;
    private final Warnings warnings;

    NewCaseForms(Accounts accounts, Members members, Plans plans, Places places, Services services, SimilarCases similar, RulesOfAccounts rules, Warnings warnings) {
        this.accounts = accounts;
        this.members = members;
        this.plans = plans;
        this.places = places;
        this.services = services;
        this.similar = similar;
        this.rules = rules;
        this.warnings = warnings;
    }

    /** As the telephone rings: the number called names account and plan, the caller's may name the member (TL-1). */
    NewCaseScreen ring(Form form, Shell shell) {
        accounts.byNumberCalled(form.typed("called")).ifPresent(called -> {
            if (form.typed("account").isBlank()) form.put("account", called.account().id());
            called.plan().ifPresent(plan -> form.put("newPlan", plan));
        });
        if (form.typed("phone").isBlank()) form.put("phone", form.typed("caller"));
        return of(form, shell);
    }

    NewCaseScreen of(Form form, Shell shell) {
        var active = accounts.all().stream().filter(Account::active).filter(it -> sight().hasAccount(it.id())).toList();
        var card = card(form);
        if (form.typed("account").isBlank()) card.ifPresent(it -> form.put("account", it.account().id()));
        var account = active.stream().filter(it -> String.valueOf(it.id()).equals(form.typed("account"))).findFirst();
        return new NewCaseScreen(form, active, account, account.map(it -> plans.of(it.id())).orElse(List.of()), card, callers(form, account), served(),
            similar(form, account, card.map(MemberCard::member), shell.now()), warned(form, account, card.map(MemberCard::member), shell));
    }

    /** MB-9: as soon as the telephone rings, a member is chosen, a plate or a place is typed. */
    private List<Alert> warned(Form form, Optional<Account> account, Optional<Member> member, Shell shell) {
        var phone = Phones.kept(form.typed("phone"), account.map(Account::country).orElse("AR"));
        var place = PlaceFields.OF_CASE.chosen(form, places).map(it -> new Location(Optional.of(it.id()), it.label(), form.typed("address"), "", Optional.empty(), Optional.empty()));
        var plates = Stream.of(form.typed("newPlate")).filter(it -> !it.isBlank()).toList();
        return warnings.about(Warnings.things(member, "", phone, plates, place), SignedIn.current().orElseThrow().role(), shell.now());
    }

    /** CA-11: as far as it is typed yet. */
    private List<SimilarCase> similar(Form form, Optional<Account> account, Optional<Member> member, Instant now) {
        if (account.isEmpty()) return List.of();
        int id = account.get().id();
        var place = PlaceFields.OF_CASE.chosen(form, places).map(Place::id);
        var features = new SimilarCases.Features(Phones.kept(form.typed("phone"), account.get().country()), member.map(Member::id), member.map(Member::vehicles).orElse(List.of()),
            place, form.typed("address"));
        return similar.of(features, sight(), now.minus(rules.policy(rules.version(id, now)).term(Term.LOOK_FOR_DUPLICATE)));
    }

    /** CA-11: why it is opened all the same. A life at risk is not asked for reasons (CO-4). */
    private static Optional<DuplicateRuledOut> distinction(NewCaseScreen screen) {
        if (screen.similar().isEmpty() || screen.form().checked("vital")) return Optional.empty();
        var why = screen.form().text("otherBecause", 200).or("");
        var shown = screen.form().all("shown");
        boolean another = !shown.isEmpty() && screen.similar().stream().anyMatch(it -> !shown.contains(String.valueOf(it.number())));
        if (why.isBlank() || another) screen.form().error("otherBecause", another ? "casefile.similar.another" : "casefile.similar.error");
        return Optional.of(new DuplicateRuledOut(screen.similar().stream().map(it -> String.valueOf(it.number())).toList(), why));
    }

    /** Empty when the form says what is wrong with it. */
    Optional<Read> read(NewCaseScreen screen) {
        var form = screen.form();
        if (screen.account().isEmpty()) form.error("account", "casefile.error.account");
        var country = screen.country();
        var caller = CallerFields.caller(form, country);
        var description = form.text("description", Form.LONG_TEXT).or("");
        var entitled = MemberFields.entitled(form, members, sight());
        var location = PlaceFields.OF_CASE.read(form, places, country.isEmpty() ? null : country);
        var newcomer = entitled.isPresent() ? Optional.<Newcomer>empty() : screen.account().flatMap(it -> MemberFields.newcomer(form, it, plans, caller.phone()));
        var vital = vital(form, description, location.isPresent(), entitled);
        var distinction = distinction(screen);
        if (form.isBad()) return Optional.empty();
        return Optional.of(new Read(new NewCase(screen.account().orElseThrow().id(), form.text("called", 20).or(""), caller, description, entitled, location, distinction), newcomer, vital));
    }

    /** CO-4: place, telephone and service are enough. */
    private Optional<NewAssistance> vital(Form form, String description, boolean located, Optional<NewCase.Entitled> entitled) {
        if (!form.checked("vital")) return Optional.empty();
        var code = form.text("service", 40).required();
        var service = Optional.ofNullable(code).filter(services::isOffered).flatMap(services::find).filter(it -> sight().hasLine(it.line().name()));
        if (code != null && service.isEmpty()) form.error("service", "web.form.choose");
        if (!located) form.error("place", "casefile.error.place-vital");
        return service.map(Service::code).map(it -> new NewAssistance(it, Priority.LIFE_RISK, description, "", List.of(),
            entitled.map(NewCase.Entitled::member).map(Member::vehicles).filter(all -> all.size() == 1).map(List::getFirst)));
    }

    private List<Service> served() { return services.all().stream().filter(it -> sight().hasLine(it.line().name())).toList(); }

    /** Outside of it one opens nothing, and finds nobody (ID-4). */
    private static Sight sight() { return SignedIn.current().orElseThrow().sight(); }

    private Optional<MemberCard> card(Form form) {
        return Optional.of(form.typed("member")).filter(it -> it.matches("\\d{1,18}")).flatMap(id -> members.find(Long.parseLong(id), sight()))
            .map(member -> new MemberCard(member, accounts.get(member.account()), plans.get(member.plan()), members.othersOf(member, sight())));
    }

    private List<FoundMember> callers(Form form, Optional<Account> account) {
        var phone = form.typed("caller");
        return phone.isBlank() ? List.of() : members.search(phone, sight(), account.map(Account::id), CALLERS);
    }
}
