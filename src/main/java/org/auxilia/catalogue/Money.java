package org.auxilia.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in one currency. Amounts of different currencies are never mixed: that throws {@link IllegalArgumentException} (CL-8).
 *
 * @param minor in the currency's smallest unit: hundredths for ARS, BOB, CRC; whole pesos for CLP, guaraníes for PYG; may be negative
 * @param currency ISO 4217, for instance "ARS"
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** The amount rounded half up to the currency's unit (CL-8), for instance {@code of(new BigDecimal("1.005"), "ARS")} is 1.01. */
    public static Money of(BigDecimal amount, String currency) {
        BigDecimal minor = amount.movePointRight(decimals(currency)).setScale(0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), currency);
    }

    /** Whether it is the code of a currency in which one pays: gold and the codes for testing have no unit. */
    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(it -> it.getCurrencyCode().equals(code) && it.getDefaultFractionDigits() >= 0);
    }

    /** The places behind the comma that the currency has: 2 for most, 0 for CLP and PYG. */
    public static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** In whole units with the currency's places, for instance 1500.00. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /** Times a quantity or a rate, rounded half up to the currency's unit. */
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(minor).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    /** What goes beyond the limit; zero when nothing does. */
    public Money beyond(Money limit) {
        return new Money(Math.max(0, minor - same(limit).minor), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " can't be reckoned together");
        }
        return other;
    }
}
