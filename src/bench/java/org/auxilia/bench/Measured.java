package org.auxilia.bench;

import java.util.List;

/** The figures of one operation over all runs. */
final class Measured {

    final Operation operation;
    final Series pacedP50 = new Series(), pacedP99 = new Series(), p50 = new Series(), p99 = new Series(), rate = new Series(), raw = new Series(), cpu = new Series();
    long requests;
    int failed;
    List<Plan> plans = List.of();
    int statements;

    Measured(Operation operation) { this.operation = operation; }

    void paced(Phase.Figures it) {
        pacedP50.add(it.millis(0.5));
        pacedP99.add(it.millis(0.99));
        count(it);
    }

    void unpaced(Phase.Figures it) {
        p50.add(it.millis(0.5));
        p99.add(it.millis(0.99));
        rate.add(it.perSecond());
        cpu.add(it.cpuMicros());
        count(it);
    }

    private void count(Phase.Figures it) {
        requests += it.nanos().length;
        failed += it.failed();
    }

    double ratio() { return rate.median() / raw.median(); }
}
