package org.auxilia.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What was typed to start the program.
 *
 * @param command   the one thing to do, or empty to serve
 * @param arguments what follows it
 * @param demo      whether an empty database gets the demo world
 * @param rest      settings for the framework, {@code --server.port=0}
 */
public record CommandLine(Optional<String> command, List<String> arguments, boolean demo, List<String> rest) {

    /** {@code [--empty] [--setting=value …] [command [argument …]]}. */
    public static CommandLine parse(String... args) {
        var rest = new ArrayList<String>();
        var demo = true;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--empty")) {
                demo = false;
            } else if (args[i].startsWith("--") && args[i].contains("=")) {
                rest.add(args[i]);
            } else {
                var name = args[i].equals("--help") || args[i].equals("-h") ? "help" : args[i];
                return new CommandLine(Optional.of(name), List.of(Arrays.copyOfRange(args, i + 1, args.length)), false, rest);
            }
        }
        return new CommandLine(Optional.empty(), List.of(), demo, rest);
    }

    /**
     * For the framework. A command opens no port, makes no demo world and leaves timed work to the instance that
     * serves ({@code auxilia.serving=false}).
     */
    public String[] settings() {
        var settings = new ArrayList<>(rest);
        set(settings, "auxilia.demo", Boolean.toString(demo));
        set(settings, "auxilia.serving", Boolean.toString(command.isEmpty()));
        command.ifPresent(c -> set(settings, "server.port", "-1"));
        return settings.toArray(String[]::new);
    }

    private static void set(List<String> settings, String name, String value) {
        if (settings.stream().noneMatch(s -> s.startsWith("--" + name + "="))) {
            settings.add("--" + name + "=" + value);
        }
    }

    /** Starts the database already, while the framework still reads its classes. */
    public void prepare() {
        if (Boolean.getBoolean("spring.aot.processing")) {
            return; // The build looks at the program; it doesn't run it.
        }
        Database.openAhead(System.getenv());
    }

    /** Runs the command; the exit code is 2 if there is none of that name. */
    public int runIn(ConfigurableApplicationContext context) {
        var all = context.getBeanProvider(Command.class).orderedStream().toList();
        var wanted = all.stream().filter(c -> c.name().equals(command.orElse(""))).findFirst();
        if (wanted.isPresent()) {
            return wanted.get().run(arguments);
        }
        System.out.println("auxilia [--empty]   serve; --empty leaves an empty database without the demo world");
        all.forEach(c -> System.out.printf("auxilia %-11s %s%n", c.name(), c.purpose()));
        return command.filter("help"::equals).isPresent() ? 0 : 2;
    }

    /** Tells where the application is to be found. */
    public void greet(ConfigurableApplicationContext context) {
        if (context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("Auxilia: http://localhost:" + web.getWebServer().getPort());
        }
        context.getBeanProvider(Welcome.class).orderedStream().flatMap(w -> w.lines().stream()).forEach(System.out::println);
        signal(System.getProperty("auxilia.ready", ""));
    }

    /** For the script that started us and waits for the first page. */
    private static void signal(String file) {
        try {
            if (!file.isEmpty()) {
                Files.writeString(Path.of(file), "ready\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
