package org.auxilia.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Rights on files, on systems that have them. */
final class Access {

    private static final boolean POSIX = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private Access() {
    }

    static void executable(Path file) throws IOException {
        set(file, "rwxr-xr-x");
    }

    static void readable(Path folder) throws IOException {
        set(folder, "rwxr-xr-x");
    }

    static void secret(Path fileOrFolder) throws IOException {
        set(fileOrFolder, Files.isDirectory(fileOrFolder) ? "rwx------" : "rw-------");
    }

    private static void set(Path path, String rights) throws IOException {
        if (POSIX) {
            Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(rights);
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
