package org.auxilia.membership.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.web.Form;
import org.auxilia.web.Mask;
import org.auxilia.web.Option;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;

/** A member as the administrator's form has it, vehicles and beneficiaries in numbered rows. */
final class MemberForm {

    static final String PLATE = "plate-", NAMES = "names-", VEHICLES = "vehicles", BENEFICIARIES = "beneficiaries";
    private static final int MOST_ROWS = 40;

    private final Form form;
    private final Accounts accounts;
    private final Plans plans;
    private final Set<String> services;
    private final HiddenFields hidden;

    MemberForm(Form form, HiddenFields hidden, Accounts accounts, Plans plans, Services services) {
        this.form = form;
        this.hidden = hidden;
        this.accounts = accounts;
        this.plans = plans;
        this.services = services.every().stream().map(Service::code).collect(Collectors.toSet());
    }

    static Form fresh(Instant now) {
        return Form.empty().put("status", MemberStatus.ACTIVE.name()).put("starts", now.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    static Form of(Member member, Account account) {
        Form form = Form.empty().put("plan", member.plan()).put("document", member.document()).put("firstNames", member.firstNames())
                .put("lastNames", member.lastNames()).put("phone1", Phones.shown(member.phone1(), account.country()))
                .put("phone2", Phones.shown(member.phone2(), account.country())).put("email", member.email())
                .put("address", member.address()).put("validator", member.validator()).put("starts", member.starts())
                .put("ends", member.ends().orElse(null)).put("status", member.status().name());
        for (int i = 0; i < member.vehicles().size(); i++) {
            Vehicle vehicle = member.vehicles().get(i);
            form.put(PLATE + i, vehicle.plate()).put("make-" + i, vehicle.make()).put("model-" + i, vehicle.model())
                    .put("colour-" + i, vehicle.colour()).put("kind-" + i, vehicle.kind().name());
        }
        for (int i = 0; i < member.beneficiaries().size(); i++) {
            Beneficiary person = member.beneficiaries().get(i);
            form.put(NAMES + i, person.names()).put("personDocument-" + i, person.document()).put("kinship-" + i, person.kinship().name())
                    .put("personPhone-" + i, Phones.shown(person.phone(), account.country()));
            for (String service : person.services()) {
                form.put("may-" + i + "-" + service, "true");
            }
        }
        return form;
    }

    /** Those that are compared with what somebody else has saved. */
    static List<Field> fields(List<Option> plans, Shell shell) {
        return Stream.of(Stream.of("lastNames", "firstNames", "document").map(Field::text), Stream.of(Field.choice("plan", plans)), Stream.of(Field.text("validator")),
                Stream.of(Field.choice("status", Option.of(MemberStatus.class, shell))), Stream.of("starts", "ends").map(it -> Field.day(it, shell.formats())),
                Stream.of("email", "phone1", "phone2", "address").map(Field::text), Stream.of(VEHICLES, BENEFICIARIES).map(Field::line)).flatMap(it -> it).toList();
    }

    /** How many rows to show: those that are filled and two more. */
    static int rows(Form form, String first) {
        int rows = 0;
        for (int i = 0; i < MOST_ROWS; i++) {
            rows = form.typed(first + i).isBlank() ? rows : i + 1;
        }
        return Math.min(rows + 2, MOST_ROWS);
    }

    /** Nothing when a field is faulty; the form then knows. */
    Optional<Member> read(Optional<Member> was, Instant now) {
        Optional<Plan> plan = form.id("plan").value().flatMap(id -> plans.find(id.intValue()));
        if (plan.isEmpty()) {
            form.error("plan", "web.form.choose");
        }
        String country = plan.map(found -> accounts.get(found.account()).country()).orElse("");
        MemberStatus status = form.choice("status", MemberStatus.class).required();
        String document = document(status);
        String last = form.text("lastNames", 80).required();
        String phone1 = phone("phone1", country), phone2 = phone("phone2", country);
        LocalDate starts = form.date("starts").required();
        Optional<LocalDate> ends = ends(starts);
        String email = email(), first = text("firstNames", 80), address = text("address", 200), validator = text("validator", 60);
        List<Vehicle> vehicles = vehicles();
        List<Beneficiary> people = people(country);
        return form.isBad() ? Optional.empty() : Optional.of(new Member(was.map(Member::id).orElse(0L), plan.get().account(), plan.get().id(),
                document, first, last, phone1, phone2, email, address, validator, starts, ends, status,
                was.map(Member::registeredAt).orElse(now), vehicles, people));
    }

    private String text(String name, int max) {
        return form.text(name, max).or("");
    }

    private String document(MemberStatus status) {
        String document = hidden.kept(form, "document", 40);
        if (document.isEmpty() && status != MemberStatus.TO_VERIFY) {
            form.error("document", "membership.member.document-needed");
        }
        return document;
    }

    private String email() {
        String email = text("email", 120);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            form.error("email", "membership.member.email-shape");
        }
        return email;
    }

    private Optional<LocalDate> ends(LocalDate starts) {
        Optional<LocalDate> ends = form.date("ends").optional();
        if (starts != null && ends.isPresent() && ends.get().isBefore(starts)) {
            form.error("ends", "membership.ends-before");
        }
        return ends;
    }

    private String phone(String name, String country) {
        boolean left = Mask.is(form.typed(name));
        String typed = hidden.kept(form, name, 30);
        if (!left && !typed.isEmpty() && !country.isEmpty() && !Phones.isValid(typed, country)) {
            form.error(name, "membership.phone-shape");
        }
        return typed;
    }

    private List<Vehicle> vehicles() {
        List<Vehicle> vehicles = new ArrayList<>();
        Set<String> plates = new HashSet<>();
        for (int i = 0; i < rows(form, PLATE); i++) {
            String plate = form.text(PLATE + i, 15).or("");
            boolean isRest = !(form.typed("make-" + i) + form.typed("model-" + i) + form.typed("colour-" + i)).isBlank();
            if (plate.isEmpty() && isRest || !plate.isEmpty() && Vehicle.plateKey(plate).length() < 3) {
                form.error(PLATE + i, "membership.vehicle.plate-shape");
            } else if (!plate.isEmpty() && !plates.add(Vehicle.plateKey(plate))) {
                form.error(PLATE + i, "membership.vehicle.twice");
            } else if (!plate.isEmpty()) {
                vehicles.add(new Vehicle(plate, form.text("make-" + i, 40).or(""), form.text("model-" + i, 40).or(""),
                        form.text("colour-" + i, 30).or(""), form.choice("kind-" + i, VehicleKind.class).or(VehicleKind.CAR)));
            }
        }
        return vehicles;
    }

    private List<Beneficiary> people(String country) {
        List<Beneficiary> people = new ArrayList<>();
        for (int i = 0; i < rows(form, NAMES); i++) {
            String row = "-" + i;
            String names = form.text(NAMES + i, 120).or("");
            if (names.isEmpty() && Stream.of("personDocument", "personPhone").map(it -> form.typed(it + row)).anyMatch(it -> !it.isBlank() && !Mask.is(it))) {
                form.error(NAMES + i, "web.form.required");
            } else if (!names.isEmpty()) {
                people.add(new Beneficiary(names, hidden.kept(form, HiddenFields.PERSON_DOCUMENT + i, 40),
                        form.choice("kinship" + row, Kinship.class).or(Kinship.OTHER), phone("personPhone" + row, country),
                        services.stream().filter(code -> form.checked("may" + row + "-" + code)).collect(Collectors.toSet())));
            }
        }
        return people;
    }
}
