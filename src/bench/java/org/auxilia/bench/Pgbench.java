package org.auxilia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The same statements, sent by PostgreSQL's own load program: prepared, by as many at once as there are users. */
record Pgbench(Server server, Path folder, int users) {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    /** @return how often a second all statements of one script were done, any of the scripts */
    double rate(List<String> scripts, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1", "-p", Integer.toString(server.port()), "-U", Server.SUPERUSER, "-c", Integer.toString(users),
            "-j", "2", "-T", Integer.toString(seconds)));
        Files.createDirectories(folder);
        for (int i = 0; i < scripts.size(); i++) command.addAll(List.of("-f", Files.writeString(folder.resolve(i + ".sql"), scripts.get(i)).toString()));
        command.add(Server.DATABASE);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        var found = RATE.matcher(said);
        if (process.waitFor() != 0 || !found.find() || said.contains("aborted")) throw new IOException("pgbench failed: " + said);
        return Double.parseDouble(found.group(1));
    }

    static String version() throws IOException { return new String(new ProcessBuilder("pgbench", "--version").start().getInputStream().readAllBytes()).strip(); }
}
