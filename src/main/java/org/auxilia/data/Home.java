package org.auxilia.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder in which one installation keeps everything of its own: the database, its password, later the documents.
 *
 * @param root an absolute path; made on first use
 */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** {@code AUXILIA_HOME}, or the place where the operating system wants the data of a user's programs. */
    public static Home of(Map<String, String> environment) {
        var chosen = environment.get("AUXILIA_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return new Home(Path.of(chosen.strip()));
        }
        return new Home(customary(environment));
    }

    private static Path customary(Map<String, String> environment) {
        var system = System.getProperty("os.name", "");
        var user = Path.of(System.getProperty("user.home"));
        if (system.startsWith("Mac")) {
            return user.resolve("Library/Application Support/Auxilia");
        }
        if (system.startsWith("Windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", user.toString())).resolve("Auxilia");
        }
        var data = environment.get("XDG_DATA_HOME");
        var base = data == null || data.isBlank() ? user.resolve(".local/share") : Path.of(data);
        return base.resolve("auxilia");
    }

    /** A folder of this home, made if it isn't there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new CannotStart("The data directory " + root + " can't be written; set AUXILIA_HOME", e);
        }
    }
}
