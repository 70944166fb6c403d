package org.auxilia.assistance;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Actor;

/** One fact of every kind and of every shade that its constants and yes-or-no allow, with something in each component. */
final class Facts {

    private static final Instant AT = Instant.parse("2026-11-23T13:00:00Z");

    private Facts() {}

    static Stream<Fact> all() { return Arrays.stream(Kind.values()).flatMap(kind -> Stream.of(0, 1, 2, 3, 4).map(shade -> (Fact) some(kind.type(), shade))).distinct(); }

    static Wording wording(Fact fact) {
        var entry = new Entry(1, fact, Stamp.now(Actor.SYSTEM, AT));
        return Wording.of(entry, new CaseFile(1, List.of(entry), World.POLICIES, 1).assistance(1));
    }

    private static Object some(Type type, int shade) {
        if (type instanceof ParameterizedType generic) {
            var inner = some(generic.getActualTypeArguments()[0], shade);
            if (inner instanceof CostLine && shade == 3) return List.of();
            return generic.getRawType() != Optional.class ? shade == 1 ? List.of(inner, inner) : List.of(inner) : shade % 2 == 0 ? Optional.of(inner) : Optional.empty();
        }
        return scalar((Class<?>) type, shade);
    }

    private static Object scalar(Class<?> type, int shade) {
        if (type == String.class) return shade == 3 ? "" : "algo";
        if (type == boolean.class) return shade % 2 == 0;
        if (type == int.class || type == Integer.class) return 3;
        if (type == long.class) return 501L;
        if (type == Double.class) return -40.81;
        if (type == BigDecimal.class) return BigDecimal.ONE;
        if (type == Instant.class) return AT;
        if (type == Duration.class) return Duration.ofHours(1);
        if (type == Money.class) return new Money(100, "ARS");
        if (type == Window.class) return new Window(AT, AT.plusSeconds(3600));
        if (type == CostLine.class) return new CostLine("visita", BigDecimal.ONE, new Money(100, "ARS"), BigDecimal.ZERO, new Money(100, "ARS"), Money.zero("ARS"), Money.zero("ARS"), false);
        if (type.isEnum()) return type.getEnumConstants()[shade % type.getEnumConstants().length];
        return made(type, shade);
    }

    private static Object made(Class<?> type, int shade) {
        var parts = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(parts).map(part -> some(part.getGenericType(), shade)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }
}
