package org.auxilia.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Members;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Reveals;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The search while on the call (MB-4): as a page, as options of a combobox, as JSON. People of an account find its members alone. */
@Controller
@Needs(Right.SEE_MEMBERS)
class MembersController {

    private static final int OPTIONS = 8;
    private static final int LIST = 50;

    private final Members members;
    private final Reveals reveals;

    MembersController(Members members, Reveals reveals) {
        this.members = members;
        this.reveals = reveals;
    }

    @GetMapping("/members")
    @Answers(value = FoundMember.class, rows = true, files = true, asks = {"q", "called", "after", "limit"})
    Page page(Form form, SignedIn who, Shell shell) {
        return shell.fragment() && !form.has("list")
                ? Page.of("membership/member-options").with("members", shown(found(form, who, OPTIONS), who))
                : list(form, who, "/members", shell);
    }

    /** One of the list, whole: its document and telephone were masked, and that they are shown stands in the trail (ID-3). */
    @PostMapping("/members/{id}/reveal")
    @Answers(FoundMember.class)
    Page reveal(@PathVariable long id, SignedIn who, HttpServletRequest request) {
        var member = members.found(id, who.sight()).orElseThrow(Failure.NotFound::new);
        reveals.ofMember(who, id, request);
        return page(Form.empty(), "/members", List.of(member)).json(() -> member);
    }

    @GetMapping("/admin/members")
    @Answers(value = FoundMember.class, rows = true, files = true, asks = {"q", "called", "after", "limit"})
    @Needs(Right.MANAGE_CATALOGUES)
    Page administered(Form form, SignedIn who, Shell shell) {
        return list(form, who, "/admin/members", shell);
    }

    private Page list(Form form, SignedIn who, String path, Shell shell) {
        return form.typed("q").isBlank() ? latest(form, who, path, shell) : likeliest(form, who, path, shell);
    }

    private Page latest(Form form, SignedIn who, String path, Shell shell) {
        int limit = Rows.wanted(form, LIST, LIST);
        var found = shown(members.latest(who.sight(), Optional.of(form.typed("after")).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf), limit + 1), who);
        var rows = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? Long.toString(rows.getLast().id()) : "";
        return page(form, path, rows).with("next", next).json(() -> Rows.of(rows, next)).table(() -> table(found, shell));
    }

    /** The likeliest have no order by which they go on: who does not find the one meant types more. */
    private Page likeliest(Form form, SignedIn who, String path, Shell shell) {
        int limit = Math.min(Rows.wanted(form, LIST, LIST), LIST);
        var found = shown(found(form, who, limit + 1), who);
        boolean cut = found.size() > limit;
        var rows = found.subList(0, Math.min(found.size(), limit));
        return page(form, path, rows).with("cut", cut).json(() -> Rows.first(rows, cut)).table(() -> table(rows, shell).cut(cut));
    }

    private static Table<FoundMember> table(List<FoundMember> shown, Shell shell) {
        return Table.of("membership.members.title", shown).account(FoundMember::accountName).column("membership.member.name", FoundMember::name).column("membership.member.document", FoundMember::document)
                .column("membership.member.status", FoundMember::status).column("membership.member.plan", FoundMember::planName).column("membership.plan.account", FoundMember::accountName)
                .column("membership.member.validator", FoundMember::validator).column("membership.member.plates", FoundMember::plates)
                .column("membership.member.phone", it -> shell.formats().phone(it.phone()));
    }

    private static Page page(Form form, String path, List<FoundMember> shown) {
        return Page.of("membership/members").accounts(shown, FoundMember::accountName).with("form", form).with("path", path).with("members", shown).with("next", "").with("cut", false);
    }

    private static List<FoundMember> shown(List<FoundMember> found, SignedIn who) {
        return who.may(Right.SEE_UNMASKED) ? found : found.stream().map(FoundMember::masked).toList();
    }

    /** {@code called}: the account whose number was called, its members first. */
    private List<FoundMember> found(Form form, SignedIn who, int limit) {
        String called = form.typed("called");
        return members.search(form.typed("q"), who.sight(),
                called.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(called)) : Optional.empty(), limit);
    }
}
