package org.auxilia.catalogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.staff.Actor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what an administrator changes about the services. */
@Component
public class ServicesKept {

    private final JdbcClient jdbc;
    private final Services services;
    private final CatalogueChanges changes;
    private final TransactionTemplate together;

    ServicesKept(JdbcClient jdbc, Services services, CatalogueChanges changes, TransactionTemplate together) {
        this.jdbc = jdbc;
        this.services = services;
        this.changes = changes;
        this.together = together;
    }

    /**
     * Adds the service or changes it; what it asks for becomes exactly its fields.
     *
     * @param seen the version that was seen; empty where nobody says so
     * @return false if somebody else has changed it since, or added one of that code: nothing is changed then
     */
    public boolean keep(Service service, boolean offered, Optional<Integer> seen, Actor actor, Instant at) {
        return together.execute(_ -> {
            hold();
            var was = services.find(service.code()).map(known -> fields(known, services.isOffered(known.code())));
            if (was.isPresent() && seen.filter(it -> it != services.version(service.code())).isPresent()) return false;
            write(service, offered);
            changes.note(actor, at, "service", service.code(), was.orElse(Map.of()), fields(service, offered));
            return true;
        });
    }

    /** Until the transaction at hand ends nobody else changes one, on the page or by a file. */
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('services'))").query((RowCallbackHandler) _ -> {});
        services.reload();
    }

    private void write(Service service, boolean offered) {
        jdbc.sql("""
                insert into service (code, line, position, name_es, name_en, delivery, usual_minutes, survey, icon, guarantee_days, offered)
                values (:code, :line, 900, :es, :en, :delivery, :usual, :survey, :icon, :guarantee, :offered)
                on conflict (code) do update set line = :line, name_es = :es, name_en = :en, delivery = :delivery, usual_minutes = :usual,
                    survey = :survey, icon = :icon, guarantee_days = :guarantee, offered = :offered, version = service.version + 1
                """).param("code", service.code()).param("line", service.line().name()).param("es", service.nameEs()).param("en", service.nameEn())
                .param("delivery", service.delivery().name()).param("usual", service.usual().toMinutes()).param("survey", service.survey())
                .param("icon", service.icon()).param("guarantee", service.guaranteeDays()).param("offered", offered).update();
        jdbc.sql("delete from service_field where service = ?").param(service.code()).update();
        List<ExtraField> asked = service.fields();
        for (int position = 0; position < asked.size(); position++) {
            ExtraField field = asked.get(position);
            jdbc.sql("""
                    insert into service_field (service, code, position, label_es, label_en, type, mandatory, choices)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """).params(service.code(), field.code(), position, field.labelEs(), field.labelEn(), field.type().name(), field.mandatory(),
                    field.choices().toArray(String[]::new)).update();
        }
    }

    /** What it asks for, in one line. */
    static String asked(List<ExtraField> fields) {
        return fields.stream().map(field -> field.code() + " «" + field.labelEs() + "» «" + field.labelEn() + "» " + field.type() + (field.mandatory() ? "!" : "") + (field.choices().isEmpty() ? "" : field.choices()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> fields(Service service, boolean offered) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", service.line());
        fields.put("nameEs", service.nameEs());
        fields.put("nameEn", service.nameEn());
        fields.put("delivery", service.delivery());
        fields.put("usual", service.usual());
        fields.put("survey", service.survey());
        fields.put("icon", service.icon());
        fields.put("guaranteeDays", service.guaranteeDays());
        fields.put("offered", offered);
        fields.put("fields", asked(service.fields()));
        return fields;
    }
}
