package org.auxilia.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the jar of this platform. */
final class PostgresBinaries {

    private PostgresBinaries() {
    }

    /** The folder that has {@code bin/postgres}; unpacked beside {@code parent}'s other things if it isn't there. */
    static Path in(Path parent) throws IOException {
        var archive = archive();
        // The archive's size tells one build of the server from the next well enough.
        var folder = parent.resolve("postgresql-" + Long.toHexString(archive.contentLength()));
        if (!Files.isDirectory(folder)) {
            unpack(archive, parent, folder);
        }
        return folder;
    }

    private static Resource archive() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:postgres-*.txz");
        if (found.length == 0) {
            throw new CannotStart("There is no embedded PostgreSQL for this platform; "
                + "install PostgreSQL 18 and name it in AUXILIA_DATABASE_URL");
        }
        return found[0];
    }

    /** Into a folder of another name first: an unpacking that was interrupted is never taken for a whole one. */
    private static void unpack(Resource archive, Path parent, Path folder) throws IOException {
        var fresh = Files.createTempDirectory(Files.createDirectories(parent), "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.getInputStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, fresh);
            }
        }
        Access.readable(fresh);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(folder.resolve(entry.getLinkName()), target);
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0) {
                Access.executable(target);
            }
        }
    }
}
