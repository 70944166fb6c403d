package org.auxilia.membership.web;

import java.util.List;
import java.util.Optional;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Members;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The search while on the call (MB-4): as a page, as options of a combobox, as JSON. People of an account find its members alone. */
@Controller
@Needs(Right.SEE_MEMBERS)
class MembersController {

    private static final int OPTIONS = 8;
    private static final int LIST = 50;

    private final Members members;

    MembersController(Members members) {
        this.members = members;
    }

    @GetMapping("/members")
    @Answers(value = FoundMember.class, rows = true)
    Page page(Form form, SignedIn who, Shell shell) {
        return shell.fragment() && !form.has("list")
                ? Page.of("membership/member-options").with("members", found(form, who, OPTIONS))
                : list(form, who, "/members");
    }

    @GetMapping("/admin/members")
    @Answers(value = FoundMember.class, rows = true)
    @Needs(Right.MANAGE_CATALOGUES)
    Page administered(Form form, SignedIn who) {
        return list(form, who, "/admin/members");
    }

    private Page list(Form form, SignedIn who, String path) {
        var found = form.typed("q").isBlank() ? members.latest(who.account(), form.limit(LIST, LIST)) : found(form, who, form.limit(LIST, LIST));
        return Page.of("membership/members").with("form", form).with("path", path).with("members", found).json(() -> Rows.of(found));
    }

    /** {@code called}: the account whose number was called, its members first. */
    private List<FoundMember> found(Form form, SignedIn who, int limit) {
        String called = form.typed("called");
        return members.search(form.typed("q"), who.account(),
                called.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(called)) : Optional.empty(), limit);
    }
}
