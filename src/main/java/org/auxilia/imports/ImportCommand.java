package org.auxilia.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.auxilia.data.Command;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.membership.Accounts;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Texts;
import org.springframework.stereotype.Component;

/** {@code auxilia import-history FILE --account NUMBER [--dry-run]} (MB-7). What is refused is told line by line on the error output. */
@Component
class ImportCommand implements Command {

    private static final String USAGE = "auxilia import-history FILE --account NUMBER [--dry-run]";

    private final Imports imports;
    private final Accounts accounts;

    ImportCommand(Imports imports, Accounts accounts) {
        this.imports = imports;
        this.accounts = accounts;
    }

    @Override public String name() { return "import-history"; }

    @Override public String purpose() { return "FILE --account NUMBER [--dry-run]: takes in a former system's history (CSV), or only says what it would take"; }

    @Override public int run(List<String> arguments) {
        int at = arguments.indexOf("--account");
        boolean dry = arguments.contains("--dry-run");
        if (at < 1 || at + 1 >= arguments.size() || !arguments.get(at + 1).matches("\\d{1,9}") || arguments.size() != (dry ? 4 : 3)) {
            System.err.println(USAGE);
            return 2;
        }
        var account = accounts.find(Integer.parseInt(arguments.get(at + 1)));
        if (account.isEmpty()) {
            System.err.println("There is no account " + arguments.get(at + 1) + ". Those there are: " + accounts.all().stream().map(it -> it.id() + " " + it.name()).toList());
            return 2;
        }
        try {
            var whose = Whose.of(Kind.HISTORY, account.get());
            var path = Path.of(arguments.getFirst());
            var content = Files.readAllBytes(path);
            var run = imports.look(whose, content, Actor.SYSTEM);
            run.of(Optional.empty()).stream().filter(it -> it.fate() != Fate.TAKEN)
                .forEach(it -> System.err.println(it.line() + ", " + it.column() + ": " + it.reason().map(Texts.of(Texts.SPANISH)::of).orElse("")));
            int taken = dry ? run.count(Fate.TAKEN) : imports.take(imports.get(imports.keep(whose, path.getFileName().toString(), content, Actor.SYSTEM), Optional.empty()), Actor.SYSTEM);
            System.out.printf("%s: %d; already there: %d; refused: %d%n", dry ? "Would be taken" : "Taken", taken, run.count(Fate.KNOWN), run.count(Fate.REFUSED));
            return 0;
        } catch (Failure.Invalid invalid) {
            invalid.fields().values().forEach(sentence -> System.err.println(Texts.of(Texts.SPANISH).of(sentence)));
            return 2;
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + arguments.getFirst());
            return 2;
        } catch (IOException e) {
            System.err.println(e);
            return 2;
        }
    }
}
