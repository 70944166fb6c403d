package org.auxilia.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** The roster as rows: members, their vehicles and their beneficiaries. */
final class MemberLoad implements Chunks.Work {

    private final Roster roster;
    private final Instant now;

    MemberLoad(Roster roster, Instant now) {
        this.roster = roster;
        this.now = now;
    }

    static void load(Roster roster, Instant now, DataSource owner) { Chunks.run(roster.count(), 20_000, owner, new MemberLoad(roster, now)); }

    @Override public void load(int from, int upto, Connection connection) throws SQLException {
        var members = new CopyText("member", "id, account, plan, document, first_names, last_names, phone1, address, validator, starts, status, registered_at");
        var vehicles = new CopyText("vehicle", "member, plate, make, model");
        var beneficiaries = new CopyText("beneficiary", "member, names, document, kinship");
        for (int i = from; i < upto; i++) {
            var it = roster.person(i);
            members.row(it.id(), it.plan().account(), it.plan().id(), it.document(), it.first(), it.last(), it.phone(), it.address() + ", " + it.town().label().split(",")[0], it.validator(), it.starts(), it.status(), now);
            it.cars().stream().distinct().forEach(car -> vehicles.row(it.id(), car.plate(), car.make(), car.model()));
            it.relatives().forEach(relative -> beneficiaries.row(it.id(), relative.name(), relative.document(), "CHILD"));
        }
        members.into(connection);
        vehicles.into(connection);
        beneficiaries.into(connection);
    }
}
