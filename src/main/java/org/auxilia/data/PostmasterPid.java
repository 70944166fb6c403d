package org.auxilia.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isPostgres).filter(p -> serves(expected));
    }

    /** Whether the number now belongs to some other program: the server is dead and its number was given away. */
    boolean numberGivenAway() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> !isPostgres(p)).isPresent();
    }

    private boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> Path.of(c).getFileName().toString().startsWith("postgres")).orElse(true);
    }

    private boolean serves(Path expected) {
        try {
            return Files.isSameFile(data, expected);
        } catch (IOException e) {
            return false;
        }
    }
}
