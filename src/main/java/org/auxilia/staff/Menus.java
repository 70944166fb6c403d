package org.auxilia.staff;

import java.util.List;
import org.auxilia.web.Menu;
import org.auxilia.web.MenuItem;
import org.auxilia.web.MenuItem.Area;
import org.springframework.stereotype.Component;

/** The entries of the top bar and of the administration, with the right that each asks for. */
@Component
class Menus implements Menu {

    private static final List<MenuItem> ITEMS = List.of(
            board(1, "/boards/mine", "web.bar.mine", Right.WORK_CASES, "mine", "g a"),
            board(2, "/boards/open", "web.bar.open", Right.SEE_CASES, "open", "g b"),
            board(3, "/boards/all", "web.bar.all", Right.SEE_CASES, "", "g t"),
            board(4, "/agenda", "web.bar.pending", Right.SEE_TASKS, "pending", "g p"),
            board(5, "/calls", "web.bar.calls", Right.WORK_CASES, "", "g l"),
            board(6, "/providers", "web.bar.providers", Right.SEE_PROVIDERS, "", "g v"),
            board(7, "/complaints", "web.bar.complaints", Right.SEE_COMPLAINTS, "", "g r"),
            board(8, "/authorisations", "web.bar.authorisations", Right.AUTHORISE, "authorisations", "g u"),
            admin(1, "users", Right.MANAGE_USERS),
            admin(2, "accounts", Right.MANAGE_CATALOGUES),
            admin(3, "texts", Right.MANAGE_CATALOGUES),
            admin(4, "plans", Right.MANAGE_CATALOGUES),
            admin(5, "members", Right.MANAGE_CATALOGUES),
            admin(6, "providers", Right.MANAGE_CATALOGUES),
            admin(7, "services", Right.MANAGE_CATALOGUES),
            admin(8, "causes", Right.MANAGE_CATALOGUES),
            admin(9, "log-subtypes", Right.MANAGE_CATALOGUES),
            admin(10, "places", Right.MANAGE_CATALOGUES),
            admin(11, "holidays", Right.MANAGE_CATALOGUES),
            admin(12, "second-factor", Right.MANAGE_USERS),
            admin(13, "trail", Right.SEE_AUDIT),
            admin(14, "imports", Right.MANAGE_CATALOGUES),
            admin(15, "changes", Right.MANAGE_CATALOGUES),
            admin(16, "authority", Right.MANAGE_CATALOGUES),
            admin(17, "reference-prices", Right.MANAGE_CATALOGUES));

    @Override
    public List<MenuItem> items() {
        return ITEMS;
    }

    private static MenuItem board(int order, String href, String text, Right right, String counter, String keys) {
        return new MenuItem(Area.BOARDS, order, href, text, right, counter, keys);
    }

    private static MenuItem admin(int order, String name, Right right) {
        return new MenuItem(Area.ADMIN, order, "/admin/" + name, "web.admin." + name, right, "", "");
    }
}
