package org.auxilia.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL wrote about itself into its data directory.
 *
 * @param pid  its process
 * @param data the data directory that it serves
 * @param port its port, 0 as long as it has none
 */
record PostmasterPid(long pid, Path data, int port) {

    /** Empty where no server runs or ran, or where it is only just starting and the file isn't whole. */
    static Optional<PostmasterPid> in(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterPid(Long.parseLong(lines.get(0).strip()), Path.of(lines.get(1).strip()),
                lines.get(3).isBlank() ? 0 : Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The server's process if it is alive, is a PostgreSQL and serves this very directory. */
    Optional<ProcessHandle> process(Path expected) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> serves(p, expected));
    }

    /**
     * Whether the number now belongs to some other program, another PostgreSQL perhaps: ours is dead and its number
     * was given away, as happens after the machine was switched off.
     */
    boolean numberGivenAway(Path expected) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> !serves(p, expected)).isPresent();
    }

    private boolean serves(ProcessHandle process, Path expected) {
        var program = process.info().command().map(c -> Path.of(c).getFileName().toString());
        if (program.isPresent() && !program.get().startsWith("postgres")) {
            return false;
        }
        try {
            // A PostgreSQL works in its data directory.
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), expected);
        } catch (IOException noSuchViewHere) {
            return process.info().arguments().map(List::of).orElse(List.of()).contains(expected.toString());
        }
    }
}
