package org.auxilia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux counts of a process. */
final class Machine {

    private static final long NANOS_A_TICK = 10_000_000;

    private Machine() {}

    /** Time that the process has had of the processors. */
    static long cpuNanos(long pid) {
        var fields = read("/proc/" + pid + "/stat").replaceFirst("^.*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_A_TICK;
    }

    /** Megabytes in the memory. */
    static int resident(long pid) { return Integer.parseInt(read("/proc/" + pid + "/status").replaceFirst("(?s).*VmRSS:\\s*(\\d+).*", "$1")) / 1024; }

    static String processor() { return read("/proc/cpuinfo").replaceFirst("(?s).*?model name\\s*:\\s*([^\\n]*).*", "$1"); }

    static double load() { return Double.parseDouble(read("/proc/loadavg").split(" ")[0]); }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
