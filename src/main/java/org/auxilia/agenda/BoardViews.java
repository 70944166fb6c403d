package org.auxilia.agenda;

import java.util.List;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views that people keep of a board, and the columns they are used to. */
@Repository
class BoardViews {

    /** More would be no tabs any more. */
    static final int MOST = 12;
    /** Characters of what a view asks for. */
    static final int LONGEST = 2_000;

    private final JdbcClient jdbc;

    BoardViews(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param grouping a constant of {@link BoardGroup} */
    record Habit(String columns, String grouping) {
        static final Habit NONE = new Habit("", BoardGroup.NONE.name());
    }

    /** One's own, and the team's for the people of the house. */
    List<SavedView> of(int user, Tab tab, boolean house) {
        return jdbc.sql("select * from board_view where tab = :tab and (user_id = :user or team and :house) order by team desc, id limit 40").param("tab", tab.name()).param("user", user).param("house", house)
            .query((row, _) -> new SavedView(row.getInt("id"), tab, row.getString("name"), row.getString("query"), row.getBoolean("team"), row.getInt("user_id") == user)).list();
    }

    /** A name that one has already stands for the new view from now on. @throws Failure.Refused where one has as many as are tabs */
    void keep(Actor who, SavedView view) {
        int kept = jdbc.sql("""
            insert into board_view (user_id, tab, name, query, team)
            select :user, :tab, :name, :query, :team where (select count(*) from board_view where user_id = :user and tab = :tab and name <> :name) < :most
            on conflict (user_id, tab, name) do update set query = excluded.query, team = excluded.team
            """).param("user", who.id()).param("tab", view.tab().name()).param("name", view.name()).param("query", view.query()).param("team", view.team()).param("most", MOST).update();
        if (kept == 0) throw new Failure.Refused("agenda.view.most", MOST);
    }

    /** One's own alone. Nothing happens to what is gone already. */
    void drop(Actor who, int id) { jdbc.sql("delete from board_view where id = :id and user_id = :user").param("id", id).param("user", who.id()).update(); }

    Habit habit(int user, Tab tab) {
        return jdbc.sql("select columns, grouping from board_columns where user_id = :user and tab = :tab").param("user", user).param("tab", tab.name())
            .query((row, _) -> new Habit(row.getString("columns"), row.getString("grouping"))).optional().orElse(Habit.NONE);
    }

    void remember(int user, Tab tab, Habit habit) {
        jdbc.sql("""
            insert into board_columns (user_id, tab, columns, grouping) values (:user, :tab, :columns, :grouping)
            on conflict (user_id, tab) do update set columns = excluded.columns, grouping = excluded.grouping
            """).param("user", user).param("tab", tab.name()).param("columns", habit.columns()).param("grouping", habit.grouping()).update();
    }
}
