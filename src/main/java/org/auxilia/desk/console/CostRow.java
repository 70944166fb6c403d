package org.auxilia.desk.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.Shares;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Form;

/** One row of the form of costs: concept, quantity × unit price + tax, and who bears it (CL-1). Shares left empty are worked out. */
public record CostRow(int number) {

    /** As many as are read in any case; as many as stand there for typing; as many as are taken at once. */
    static final int ROWS = 8, SHOWN = 4, LIMIT = 100;
    /** Fields of a row that a proposal fills in. */
    public static final List<String> PROPOSED = List.of("concept", "quantity", "unit", "tax");
    /** With none of these nobody has typed anything into it. */
    private static final List<String> NAMED = List.of("concept", "unit", "account", "member", "company");
    /** Of pieces, hours or kilometres. */
    private static final BigDecimal MOST = BigDecimal.valueOf(9_999);
    /** In minor units: what adds up to a case's total without running over. */
    private static final long LARGEST = 1_000_000_000_000_000L;

    /** Those in which something was typed. A tariff may have more lines than one types by hand, so as many are read as were sent, up to {@link #LIMIT}. */
    static List<CostRow> typed(Form form) {
        return Stream.iterate(new CostRow(1), it -> it.number <= ROWS || it.number <= LIMIT && it.wasSent(form), it -> new CostRow(it.number + 1)).filter(it -> !it.isEmpty(form)).toList();
    }

    /** What is beyond the limit is not left out unsaid. */
    static void limit(Form form) {
        var next = new CostRow(LIMIT + 1);
        if (!next.isEmpty(form)) form.error(next.name("concept"), "desk.costs.too-many", LIMIT);
    }

    private boolean wasSent(Form form) { return NAMED.stream().anyMatch(it -> form.has(name(it))); }

    String name(String field) { return field + number; }

    /** A row in which only who bears it was typed is no empty one: it lacks the rest. */
    boolean isEmpty(Form form) { return NAMED.stream().allMatch(it -> form.typed(name(it)).isBlank()); }

    /**
     * @param before the lines that were read before it
     * @return empty when something is wrong; the form says what
     */
    Optional<CostLine> read(Form form, Situation s, List<CostLine> before) {
        var currency = s.account().currency();
        var concept = form.text(name("concept"), 120).required();
        var quantity = form.decimal(name("quantity"), s.formats()).or(BigDecimal.ONE);
        var named = Abroad.of(form, s);
        var unit = form.amount(name("unit"), named.map(Abroad::currency).orElse(currency), s.formats()).required();
        var tax = form.decimal(name("tax"), s.formats()).or(BigDecimal.ZERO);
        if (tax.signum() < 0 || tax.compareTo(BigDecimal.valueOf(100)) > 0) form.error(name("tax"), "desk.costs.tax");
        if (quantity.abs().compareTo(MOST) > 0) form.error(name("quantity"), "web.form.out-of-range", s.formats().number(-MOST.intValue()), s.formats().number(MOST.intValue()));
        if (concept == null || unit == null || form.isBad()) return Optional.empty();
        if (named.filter(it -> it.exchange(unit).isBeyond(LARGEST, currency)).isPresent()) form.error(name("unit"), "web.form.not-an-amount", s.formats().amount(123450, "USD"));
        if (form.isBad()) return Optional.empty();
        var exchange = named.map(it -> it.exchange(unit));
        var price = exchange.map(it -> it.in(currency)).orElseGet(() -> new Money(unit, currency));
        var total = CostLine.total(quantity, price, tax);
        if (Math.abs(total.minor()) > LARGEST) form.error(name("unit"), "web.form.not-an-amount", s.formats().amount(123450, "USD"));
        if (form.isBad()) return Optional.empty();
        var sofar = Costs.of(s.assistance()).with(new CostsLoaded(before));
        var shares = shares(form, s, total, () -> Shares.of(concept, total, s.assistance(), sofar));
        if (shares.isEmpty()) form.error(name("account"), "desk.costs.shares", s.formats().money(total.minor(), currency));
        return shares.map(it -> new CostLine(concept, quantity, price, tax, it.account(), it.member(), it.company(), form.checked(name("quote")), exchange));
    }

    /** As typed, else as whoever bore what is taken back has it (CL-4), else as coverage and discounts have it; empty where what was typed doesn't sum to the line. */
    private Optional<Shares> shares(Form form, Situation s, Money total, Supplier<Shares> worked) {
        var account = share("account", form, s, total);
        var member = share("member", form, s, total);
        var company = share("company", form, s, total);
        if (account.isEmpty() && member.isEmpty() && company.isEmpty()) return Optional.of(worked.get());
        var zero = Money.zero(total.currency());
        return Optional.of(new Shares(account.orElse(zero), member.orElse(zero), company.orElse(zero))).filter(it -> it.total().equals(total));
    }

    /** A counter-line's share takes back, so it is negative whether or not the sign was typed. */
    private Optional<Money> share(String field, Form form, Situation s, Money total) {
        return form.decimal(name(field), s.formats()).optional().map(it -> Money.of(total.isNegative() ? it.abs().negate() : it, total.currency()));
    }
}
