package org.auxilia.bench;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Things in the order of their frequency: few come often, many hardly ever, as names and towns do. */
public final class Zipf<T> {

    private final List<T> all;
    private final double[] upto;

    /** @param exponent 0: all alike; 1: the second comes half as often as the first */
    public Zipf(List<T> all, double exponent) {
        this.all = List.copyOf(all);
        this.upto = new double[all.size()];
        double sum = 0;
        for (int i = 0; i < upto.length; i++) upto[i] = sum += Math.pow(i + 1, -exponent);
    }

    public T any(RandomGenerator random) {
        int at = Arrays.binarySearch(upto, random.nextDouble() * upto[upto.length - 1]);
        return all.get(Math.min(at < 0 ? -at - 1 : at, upto.length - 1));
    }

    public List<T> all() { return all; }
}
