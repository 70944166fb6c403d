package org.auxilia.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root. As root its programs run in a user namespace of their own, or as another user. */
final class Unprivileged {

    private static final String NOBODY = "65534";
    private static final List<String> PREFIX = prefix();

    private Unprivileged() {
    }

    /** The command, with in front what takes root's name away where we have it. */
    static List<String> command(List<String> command) {
        var whole = new ArrayList<>(PREFIX);
        whole.addAll(command);
        return whole;
    }

    /** A folder that PostgreSQL must be able to write to. */
    static void giveAway(Path folder) throws IOException {
        if (PREFIX.contains("setpriv")) {
            var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
            Files.setOwner(folder, nobody);
        }
    }

    private static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name")) || System.getProperty("os.name").startsWith("Windows")) {
            return List.of();
        }
        if (works("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (works("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true")) {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        }
        throw new CannotStart("PostgreSQL refuses to run as root and there is neither unshare nor setpriv; "
            + "start Auxilia as an ordinary user");
    }

    private static boolean works(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
