package org.auxilia.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Auxilia as people start it, by {@code bin/auxilia}. */
final class Program implements AutoCloseable {

    private final Process process;
    final int port;
    /** From the call of the script to the first page. */
    final Duration start;

    private Program(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    static Program start(Path root, Path home) throws IOException {
        int port = freePort();
        long began = System.nanoTime();
        var builder = new ProcessBuilder(root.resolve("bin/auxilia").toString(), "--empty").redirectErrorStream(true).redirectOutput(home.resolve("auxilia.log").toFile());
        builder.environment().putAll(java.util.Map.of("AUXILIA_HOME", home.toString(), "AUXILIA_PORT", Integer.toString(port)));
        var process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive()) throw new IOException("Auxilia did not start: " + Files.readString(home.resolve("auxilia.log")));
            LockSupport.parkNanos(5_000_000);
        }
        return new Program(process, port, Duration.ofNanos(System.nanoTime() - began));
    }

    private static boolean answers(int port) {
        try (var wire = new Wire(port)) {
            return wire.get("/sign-in").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The script gives its process to the JVM. */
    long pid() { return process.pid(); }

    @Override public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) throw new IOException("Auxilia does not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
