package org.auxilia.membership.web;

import java.util.List;
import java.util.Optional;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Members;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

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
    Page page(Form form, SignedIn who, Shell shell) {
        return shell.fragment() && !form.has("list")
                ? Page.of("membership/member-options").with("members", found(form, who, OPTIONS))
                : list(form, who, "/members");
    }

    @GetMapping(path = "/members", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<FoundMember> json(Form form, SignedIn who) {
        return found(form, who, OPTIONS);
    }

    @GetMapping("/admin/members")
    @Needs(Right.MANAGE_CATALOGUES)
    Page administered(Form form, SignedIn who) {
        return list(form, who, "/admin/members");
    }

    private Page list(Form form, SignedIn who, String path) {
        return Page.of("membership/members").with("form", form).with("path", path).with("members", form.typed("q").isBlank()
                ? members.latest(who.account(), LIST) : found(form, who, LIST));
    }

    /** {@code called}: the account whose number was called, its members first. */
    private List<FoundMember> found(Form form, SignedIn who, int limit) {
        String called = form.typed("called");
        return members.search(form.typed("q"), who.account(),
                called.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(called)) : Optional.empty(), limit);
    }
}
