package org.auxilia.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CL-8")
class MoneyTest {

    @Test
    void halfAUnitIsRoundedUp() {
        assertEquals(new Money(101, "ARS"), Money.of(new BigDecimal("1.005"), "ARS"));
        assertEquals(new Money(100, "ARS"), Money.of(new BigDecimal("1.0049"), "ARS"));
        assertEquals(new Money(2, "CLP"), Money.of(new BigDecimal("1.5"), "CLP"));
        assertEquals(new Money(34, "ARS"), new Money(33, "ARS").times(new BigDecimal("1.02")));
    }

    @Test
    void aPesoOfChileAndAGuaraniHaveNoHundredths() {
        assertEquals(new Money(1500, "CLP"), Money.of(new BigDecimal("1500"), "CLP"));
        assertEquals(new Money(1500, "PYG"), Money.of(new BigDecimal("1500"), "PYG"));
        assertEquals(new Money(150000, "BOB"), Money.of(new BigDecimal("1500"), "BOB"));
        assertEquals(new BigDecimal("1500.00"), new Money(150000, "CRC").amount());
    }

    @Test
    void currenciesAreNeverMixed() {
        Money pesos = new Money(100, "ARS");
        Money colones = new Money(100, "CRC");
        assertThrows(IllegalArgumentException.class, () -> pesos.plus(colones));
        assertThrows(IllegalArgumentException.class, () -> pesos.minus(colones));
        assertThrows(IllegalArgumentException.class, () -> pesos.beyond(colones));
        assertThrows(IllegalArgumentException.class, () -> pesos.compareTo(colones));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "XYZ1"));
    }

    @Test
    void whatGoesBeyondALimitIsNeverNegative() {
        Money limit = new Money(5000, "ARS");
        assertEquals(new Money(1, "ARS"), new Money(5001, "ARS").beyond(limit));
        assertTrue(new Money(5000, "ARS").beyond(limit).isZero());
        assertTrue(new Money(10, "ARS").beyond(limit).isZero());
        assertFalse(new Money(10, "ARS").minus(limit).isPositive());
    }
}
