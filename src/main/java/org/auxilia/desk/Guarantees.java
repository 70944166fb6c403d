package org.auxilia.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.membership.Vehicle;
import org.auxilia.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The radar of the guarantee (BY-20, CX-4): whether the same was done a short while ago to the same vehicle, or at the same home. Paid services carry it too.
 * That it was the same member alone says nothing: of two vehicles it is the one concerned, of two homes the one where it is wanted; where no plate is known, the
 * place speaks, and of a member's own place an address that nobody has written down is none that differs.
 */
@Repository
public class Guarantees {

    static final String QUERY = """
        with alike as (
            select number from case_file where member = :member and case when :plate <> '' and plate_key <> '' then plate_key = :plate
                else place = :place and (btrim(address) = '' or btrim(:address) = '' or folded(btrim(address)) = folded(btrim(:address))) end
            union select number from case_file where plate_key <> '' and plate_key = :plate and account = :account
            union select number from case_file where place = :home and btrim(address) <> '' and folded(btrim(address)) = folded(btrim(:address)) and account = :account
        )
        select b.case_number, b.assistance, coalesce(b.provider, 0) as provider, coalesce(b.provider_name, '') as provider_name, b.closed_at
        from alike join board b on b.case_number = alike.number
        where b.service = :service and b.final_status = 'CONCLUDED' and b.closed_at >= :since and not (b.case_number = :number and b.assistance = :assistance)
        order by b.closed_at desc limit 1
        """;

    private final JdbcClient database;

    Guarantees(JdbcClient database) { this.database = database; }

    /** What this one would be the guarantee of; empty where there is none, it is decided already so, or it has ended. */
    public Optional<Original> find(Assistance it, Service service, Instant at) { return find(it, service, it.field("plate"), at); }

    /** @param plate of the vehicle concerned; of a service that isn't of the road it says nothing */
    public Optional<Original> find(Assistance it, Service service, Optional<String> plate, Instant at) {
        if (service.guaranteeDays() == 0 || it.isFinal() || it.category().filter(Category.WARRANTY::equals).isPresent()) return Optional.empty();
        var file = it.file();
        var since = at.atOffset(ZoneOffset.UTC).minusDays(service.guaranteeDays());
        int place = it.place().flatMap(Location::place).orElse(0);
        return database.sql(QUERY).param("member", it.last(MemberIdentified.class).map(MemberIdentified::member).orElse(0L))
            .param("plate", plate.filter(_ -> service.line() == ServiceLine.VIAL).map(Vehicle::plateKey).orElse("")).param("account", file.opening().account())
            .param("service", service.code()).param("since", since).param("place", place).param("home", service.line() == ServiceLine.HOGAR ? place : 0)
            .param("address", it.place().map(Location::address).orElse("")).param("number", file.number()).param("assistance", it.number())
            .query((row, _) -> new Original(row.getLong("case_number"), row.getInt("assistance"), row.getInt("provider"), row.getString("provider_name"),
                row.getObject("closed_at", OffsetDateTime.class).plusDays(service.guaranteeDays()).toInstant())).optional();
    }

    /** CX-4: at no cost to the member, and no event of the plan is used. */
    public static CoverageDecided decision(Original original, String sentence) {
        return new CoverageDecided(Category.WARRANTY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), sentence, "", "", Optional.of(original));
    }

    /** In place of what the plan says; whether an unknown member be served is asked all the same (MB-6). */
    static List<Fact> instead(Original original, List<Fact> decided, Locale language) {
        var covered = decision(original, Texts.of(language).of("uncovered.say.guarantee", original.caseNumber() + "/" + original.assistance()));
        return Stream.concat(decided.stream().filter(AuthorisationAsked.class::isInstance), Stream.of(covered)).toList();
    }
}
