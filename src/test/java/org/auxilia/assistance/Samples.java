package org.auxilia.assistance;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Money;

/** One fact of each kind, with every component filled. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-12-01T15:00:00Z");

    private Samples() {}

    static Fact of(Kind kind) { return (Fact) Form.of(kind.type()).build(part -> value(part.type(), part.name())); }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            var inner = value(generic.getActualTypeArguments()[0], name);
            return generic.getRawType() == Optional.class ? Optional.of(inner) : List.of(inner);
        }
        return scalar((Class<?>) type, name);
    }

    private static Object scalar(Class<?> type, String name) {
        if (type == String.class) return name + ": «áéñ» \"1\"\n2";
        if (type == int.class || type == Integer.class) return name.equals("score") ? 4 : 7;
        if (type == long.class) return 42L;
        if (type == boolean.class) return true;
        if (type == Double.class) return -40.8135;
        if (type == Instant.class) return AT;
        if (type == Duration.class) return Duration.ofMinutes(45);
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type == Money.class) return new Money(150_000, "ARS");
        if (type == Window.class) return new Window(AT, AT.plusSeconds(7200));
        if (type == CostLine.class) return cost();
        return Form.of(type).build(part -> value(part.type(), part.name()));
    }

    private static CostLine cost() {
        var zero = Money.zero("ARS");
        return new CostLine("Visita", new BigDecimal("1.50"), new Money(100_000, "ARS"), new BigDecimal("21"), new Money(181_500, "ARS"), zero, zero, false,
            Optional.of(new Exchange(new Money(80, "USD"), new BigDecimal("1250.00"), LocalDate.of(2026, 11, 30))), Optional.of(new Money(140_000, "ARS")));
    }
}
