package org.auxilia.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Services;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanChoices;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where files are sent in, looked at and taken in: the history of a former system (MB-7), and catalogues, which are taken out here too. */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class ImportPages {

    private static final int FILES = 50, LINES = 200;

    private final Imports imports;
    private final Accounts accounts;
    private final Plans plans;
    private final Services services;

    ImportPages(Imports imports, Accounts accounts, Plans plans, Services services) {
        this.imports = imports;
        this.accounts = accounts;
        this.plans = plans;
        this.services = services;
    }

    @GetMapping("/admin/imports")
    @Answers(value = ImportFile.class, rows = true, files = true, asks = {"after", "limit"})
    Page list(Form form, SignedIn who) { return shown(Kind.HISTORY, form, who); }

    @PostMapping("/admin/imports")
    Page send(Form form, @RequestParam Optional<MultipartFile> file, SignedIn who) throws IOException { return sent(Kind.HISTORY, form, file, who); }

    /** As a file all of the catalogue, for programs the files that were sent in. */
    @GetMapping("/admin/imports/members")
    @Answers(value = ImportFile.class, rows = true, files = true, asks = {"account", "after", "limit"})
    Page members(Form form, SignedIn who) { return shown(Kind.MEMBERS, form, who); }

    @GetMapping("/admin/imports/texts")
    @Answers(value = ImportFile.class, rows = true, files = true, asks = {"account", "after", "limit"})
    Page texts(Form form, SignedIn who) { return shown(Kind.TEXTS, form, who); }

    @GetMapping("/admin/imports/limits")
    @Answers(value = ImportFile.class, rows = true, files = true, asks = {"plan", "after", "limit"})
    Page limits(Form form, SignedIn who) { return shown(Kind.LIMITS, form, who); }

    @GetMapping({"/admin/imports/terms", "/admin/imports/places", "/admin/imports/providers", "/admin/imports/tariffs", "/admin/imports/reference-prices", "/admin/imports/services", "/admin/imports/causes", "/admin/imports/log-subtypes", "/admin/imports/holidays"})
    @Answers(value = ImportFile.class, rows = true, files = true, asks = {"after", "limit"})
    Page catalogue(Form form, SignedIn who, Shell shell) { return shown(Kind.at(shell.path()), form, who); }

    @PostMapping({"/admin/imports/members", "/admin/imports/texts", "/admin/imports/limits", "/admin/imports/terms", "/admin/imports/places", "/admin/imports/providers", "/admin/imports/tariffs", "/admin/imports/reference-prices", "/admin/imports/services",
        "/admin/imports/causes", "/admin/imports/log-subtypes", "/admin/imports/holidays"})
    Page sendCatalogue(Form form, @RequestParam Optional<MultipartFile> file, SignedIn who, Shell shell) throws IOException { return sent(Kind.at(shell.path()), form, file, who); }

    private Page sent(Kind kind, Form form, Optional<MultipartFile> file, SignedIn who) throws IOException {
        var whose = whose(kind, form, who);
        if (whose.isEmpty()) form.error(kind.field(), "web.form.choose");
        var sent = file.filter(it -> !it.isEmpty());
        if (sent.isEmpty()) form.error("file", "imports.file.none");
        if (form.isBad()) return shown(kind, form, who);
        try {
            return Page.redirect("/admin/imports/" + imports.keep(whose.orElseThrow(), name(sent.get()), sent.get().getBytes(), who.actor())).created();
        } catch (Failure.Invalid invalid) {
            return shown(kind, form.add(invalid), who);
        }
    }

    @GetMapping("/admin/imports/{id:\\d{1,18}}")
    @Answers(value = LineJson.class, rows = true, files = true, asks = {"show", "after", "limit"})
    Page look(@PathVariable long id, Form form, SignedIn who, Shell shell) {
        var file = imports.get(id, who.account());
        if (!file.open()) return Page.of("imports/taken").account(file.accountName()).with("file", file).json(() -> Rows.of(List.<LineJson>of()));
        var run = imports.look(file, who.actor());
        var fate = form.choice("show", Fate.class).optional();
        var zone = file.account().map(it -> accounts.get(it).zone()).orElse(shell.formats().zone());
        var wanted = run.of(fate);
        boolean masks = !who.may(Right.SEE_UNMASKED);
        int limit = Rows.wanted(form, LINES, CsvSheet.MOST);
        var found = wanted.stream().filter(it -> after(form).filter(last -> it.line() <= last).isEmpty()).limit(limit + 1L).map(it -> masks ? run.masked(it) : it).toList();
        var lines = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? Long.toString(lines.getLast().line()) : "";
        return Page.of("imports/dry-run").account(file.accountName()).with("file", file).with("run", run).with("fate", fate).with("lines", lines).with("next", next).with("after", after(form).isPresent()).with("total", wanted.size()).with("services", services)
            .with("formats", shell.formats(zone, shell.formats().country())).json(() -> Rows.of(lines.stream().map(it -> LineJson.of(it, shell)).toList(), next)).table(() -> table(run, lines, file, shell).in(zone));
    }

    /** @param form with the seal of what was looked at, to take in nothing else */
    @PostMapping("/admin/imports/{id:\\d{1,18}}/taking")
    Page take(@PathVariable long id, Form form, SignedIn who) {
        var taken = imports.take(imports.get(id, who.account()), who.actor(), form.text("seal", 40).optional());
        var page = Page.redirect("/admin/imports/" + id);
        return taken.isPresent() ? page.say("imports.taken", taken.get()) : page.say("imports.stale");
    }

    /** The file's own cells, with what is said of each line before them: mended, it can be sent in again. */
    private Table<Verdict> table(DryRun<?> run, List<Verdict> lines, ImportFile file, Shell shell) {
        var table = Table.of("imports.dry-run", lines).account(_ -> file.accountName()).column("imports.col.line", Verdict::line).column("imports.col.fate", Verdict::fate)
            .column("imports.col.column", Verdict::column).column("imports.col.reason", it -> it.reason().map(shell::t));
        if (file.kind().isCatalogue()) table.column("imports.col.change", it -> it.changes().stream().map(one -> one.told(shell)).collect(Collectors.joining("; ")));
        for (int i = 0; i < run.heads().size(); i++) {
            int at = i;
            table.named(run.heads().get(i), it -> at < it.cells().size() ? it.cells().get(at) : "");
        }
        return table;
    }

    private Page shown(Kind kind, Form form, SignedIn who) {
        int limit = Rows.wanted(form, FILES, FILES);
        var found = imports.latest(who.account(), after(form), limit + 1);
        var files = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? Long.toString(files.getLast().id()) : "";
        var options = options(kind, who);
        if (kind.isCatalogue() && !kind.field().isEmpty() && !kind.mayBeHouses() && !form.has(kind.field())) options.stream().findFirst().ifPresent(it -> form.put(kind.field(), it.value()));
        var whose = whose(kind, form, who);
        if (kind.isCatalogue() && whose.isEmpty() && !options.isEmpty() && !form.isBad()) throw new Failure.NotFound();
        return Page.of("imports/imports").account(whose.map(Whose::accountName).orElse("")).with(form).with("kind", kind).with("files", files).with("next", next).with("after", after(form).isPresent()).with("columns", imports.columns(kind)).with("options", options).with("mayTakeOut", kind.goesOutTo(who.role()))
            .json(() -> Rows.of(files, next)).table(() -> kind.isCatalogue() ? out(kind, whose, form, who) : table(found));
    }

    /** The file, or the line of one, with which the page before ended. */
    private static Optional<Long> after(Form form) { return Optional.of(form.typed("after")).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf); }

    private Table<?> out(Kind kind, Optional<Whose> whose, Form form, SignedIn who) {
        if (!kind.goesOutTo(who.role())) throw new Failure.Forbidden();
        return imports.out(whose.orElseThrow(Failure.NotFound::new), Rows.wanted(form, 1, 1));
    }

    private List<Option> options(Kind kind, SignedIn who) {
        if (kind.field().isEmpty()) return List.of();
        var offered = offered(who);
        return kind == Kind.LIMITS ? PlanChoices.of(offered, offered.stream().flatMap(it -> plans.of(it.id()).stream()).toList())
            : offered.stream().map(it -> new Option(String.valueOf(it.id()), it.name())).toList();
    }

    private Optional<Whose> whose(Kind kind, Form form, SignedIn who) {
        if (kind.field().isEmpty() || kind.mayBeHouses() && form.typed(kind.field()).isBlank()) return Optional.of(Whose.house(kind)).filter(_ -> who.account().isEmpty());
        var plan = kind == Kind.LIMITS ? form.id(kind.field()).optional().flatMap(id -> plans.find(id.intValue())) : Optional.<Plan>empty();
        var account = kind == Kind.LIMITS ? plan.map(it -> (long) it.account()) : form.id(kind.field()).optional();
        return account.flatMap(id -> offered(who).stream().filter(it -> it.id() == id).findFirst()).map(it -> new Whose(kind, Optional.of(it), plan));
    }

    private static Table<ImportFile> table(List<ImportFile> files) {
        return Table.of("imports.title", files).account(ImportFile::accountName).column("imports.col.sent", ImportFile::sentAt).column("imports.col.kind", ImportFile::kind).column("imports.col.account", ImportFile::of).column("imports.col.file", ImportFile::name)
            .column("imports.col.sent-by", ImportFile::sentBy).column("imports.col.taken-at", ImportFile::takenAt).column("imports.col.taken-by", ImportFile::takenBy).column("imports.col.taken", ImportFile::taken);
    }

    /** Those into which this person may take something in. */
    private List<Account> offered(SignedIn who) { return accounts.all().stream().filter(it -> who.account().isEmpty() || who.account().get() == it.id()).toList(); }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll(".*[/\\\\]", "").strip();
        return name.isEmpty() ? "archivo.csv" : name.substring(0, Math.min(100, name.length()));
    }
}
