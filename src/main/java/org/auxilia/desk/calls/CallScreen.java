package org.auxilia.desk.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.FileFact.ContactEmpowered;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.MonitoringFact.Decider;
import org.auxilia.assistance.MonitoringFact.Standing;
import org.auxilia.assistance.MonitoringFact.Wish;
import org.auxilia.assistance.Party;
import org.auxilia.desk.opening.CaseScreen;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Phones;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Shell;

/** A call about a case, as it is being logged: what may be chosen, and what is known before anybody types. */
public record CallScreen(CaseScreen screen, Form form) {

    static final List<Party> CALLERS = List.of(Party.MEMBER, Party.THIRD, Party.PROVIDER, Party.ACCOUNT);

    private Shell shell() { return screen.shell(); }

    public String path() { return screen.path() + "/call"; }

    public List<Option> callers() { return CALLERS.stream().map(it -> new Option(it.name(), shell().t(it))).toList(); }

    public List<Option> wishes() { return Option.of(Wish.class, shell()); }

    /** The last one first: a call is mostly about what is under way. */
    public List<Option> assistances() {
        return screen.assistances().reversed().stream().map(it -> new Option(String.valueOf(it.assistance().number()), screen.file().number() + "/" + it.assistance().number() + " · " + it.service().name(shell().lang()))).toList();
    }

    /** Who may accept, change or cancel: the member, a beneficiary, a contact whom the member has empowered (CA-13). */
    List<Decider> deciders() {
        var known = new ArrayList<Decider>();
        screen.identified().map(MemberIdentified::name).ifPresent(name -> known.add(new Decider(Standing.MEMBER, name)));
        screen.member().stream().flatMap(it -> it.beneficiaries().stream()).map(Beneficiary::names).forEach(name -> known.add(new Decider(Standing.BENEFICIARY, name)));
        screen.file().file().all(ContactEmpowered.class).map(ContactEmpowered::name).distinct().forEach(name -> known.add(new Decider(Standing.EMPOWERED, name)));
        if (known.isEmpty()) known.add(new Decider(Standing.MEMBER, screen.caller().name()));
        return known.stream().filter(it -> !it.name().isBlank()).toList();
    }

    public List<Option> choices() {
        var all = deciders();
        return IntStream.range(0, all.size()).mapToObj(i -> new Option(code(all.get(i)), all.get(i).name() + " (" + shell().t(all.get(i).standing()) + ")")).toList();
    }

    Optional<Decider> decider(String code) { return deciders().stream().filter(it -> code(it).equals(code)).findFirst(); }

    private static String code(Decider it) { return it.standing() + ":" + it.name(); }

    /** Where the number of the caller is known, so is who it is. */
    CallScreen filled() {
        var phone = form.typed("phone");
        var provider = screen.file().assistances().flatMap(it -> it.provider().stream()).filter(it -> isSame(phone, it.phone())).reduce((_, later) -> later);
        var member = screen.identified().map(it -> it.person().isBlank() ? it.name() : it.person()).filter(it -> !it.isBlank()).orElseGet(() -> screen.caller().name());
        boolean stranger = provider.isEmpty() && !phone.isBlank() && !isOfMember(phone);
        put("by", (provider.isPresent() ? Party.PROVIDER : stranger ? Party.THIRD : Party.MEMBER).name());
        if (!stranger) put("name", provider.map(Candidate::name).orElse(member));
        put("phone", screen.formats().phone(provider.map(Candidate::phone).orElse(screen.caller().phone())));
        put("assistance", String.valueOf(screen.file().count()));
        return this;
    }

    private boolean isOfMember(String phone) {
        return isSame(phone, screen.caller().phone()) || screen.member().stream().flatMap(it -> Stream.of(it.phone1(), it.phone2())).anyMatch(it -> isSame(phone, it));
    }

    /** However they are written: national, international, with 15. */
    private boolean isSame(String one, String other) {
        var country = screen.account().country();
        return !one.isBlank() && !other.isBlank() && Phones.kept(one, country).equals(Phones.kept(other, country));
    }

    private void put(String name, String value) { if (form.typed(name).isBlank()) form.put(name, value); }
}
