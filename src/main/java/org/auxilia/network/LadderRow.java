package org.auxilia.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Places;

/** Reads a line of the calling order and puts its reasons into data. */
record LadderRow(ResultSet row, LadderCriteria criteria, Places places) {

    Ladder.Row read(int rank) throws SQLException {
        double km = row.getDouble("km");
        var distance = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(km);
        return new Ladder.Row(rank, row.getInt("id"), row.getString("trade_name"), Columns.strings(row.getArray("phones")),
            Provider.Condition.valueOf(row.getString("condition")), row.getInt("position"), distance, row.getBoolean("open_now"),
            row.getInt("open_jobs"), row.getInt("capacity"), percent("punctuality"), percent("conformity"), cost(), why());
    }

    private List<Why> why() throws SQLException {
        var why = new ArrayList<Why>();
        int id = row.getInt("id");
        if (criteria.original().filter(it -> it == id).isPresent()) why.add(new Why.DidIt());
        why.add(new Why.Position(row.getInt("position")));
        if (!row.getBoolean("covers")) why.add(new Why.Elsewhere(places.get(row.getInt("covered")).label()));
        if (row.getBoolean("nearest")) why.add(new Why.Nearest());
        duty().ifPresent(why::add);
        why.add(load());
        if (row.getInt("reworks") > 0) why.add(new Why.Reworked(new Rework(row.getInt("reworks"), row.getInt("finished"))));
        expired().ifPresent(why::add);
        var status = Provider.Status.valueOf(row.getString("status"));
        if (status != Provider.Status.ACTIVE) why.add(new Why.NotActive(status));
        why.sort((one, other) -> Boolean.compare(one.isObstacle(), other.isObstacle()));
        return List.copyOf(why);
    }

    private Optional<Why> duty() throws SQLException {
        if (row.getBoolean("open_then")) return Optional.of(row.getBoolean("open_now") ? new Why.OnDuty() : new Why.OffDutyNow(opening(criteria.now())));
        return Optional.of(new Why.OutOfHours(opening(criteria.from())));
    }

    private Instant opening(Instant from) throws SQLException {
        return Columns.hours(row.getString("hours")).nextOpening(from, ZoneId.of(row.getString("time_zone"))).orElse(null);
    }

    private Why load() throws SQLException {
        int open = row.getInt("open_jobs"), capacity = row.getInt("capacity");
        if (open >= capacity) return new Why.AtCapacity(open, capacity);
        return open == 0 ? new Why.Free() : new Why.Busy(open, capacity);
    }

    private Optional<Why> expired() throws SQLException {
        var expired = row.getString("expired");
        if (expired == null) return Optional.empty();
        var parts = expired.split(" ");
        return Optional.of(new Why.DocumentExpired(Document.Kind.valueOf(parts[1]), LocalDate.parse(parts[0])));
    }

    private Optional<Money> cost() throws SQLException {
        long cost = row.getLong("cost");
        return row.wasNull() ? Optional.empty() : Optional.of(new Money(cost, row.getString("currency")));
    }

    private OptionalInt percent(String column) throws SQLException {
        int percent = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(percent);
    }
}
