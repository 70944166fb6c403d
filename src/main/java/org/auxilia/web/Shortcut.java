package org.auxilia.web;

import java.util.Arrays;
import java.util.List;

/**
 * The one registry of shortcuts (ui.md §3): the sheet that "?" shows is drawn from it, and no key means two things on one page.
 * The menu's own keys, "g a", stand with its entries ({@link MenuItem}). An element takes its key by {@code data-key}.
 */
public enum Shortcut {

    PALETTE(Scope.EVERYWHERE, "Ctrl+K", "/"), SAVE(Scope.EVERYWHERE, "Ctrl+Enter"), LEAVE(Scope.EVERYWHERE, "Esc"), SHEET(Scope.EVERYWHERE, "?"), DRAFT(Scope.EVERYWHERE, "Alt+R"), UNDO(Scope.EVERYWHERE, "z"),

    NEXT_LINE(Scope.LIST, "j"), PREVIOUS_LINE(Scope.LIST, "k"), OPEN_LINE(Scope.LIST, "Enter"), BESIDE(Scope.LIST, "o"), PICK(Scope.LIST, "x"), PICK_RANGE(Scope.LIST, "X"), EXPORT(Scope.LIST, "E"),

    FIRST_PAGE(Scope.PAGES, "["), NEXT_PAGE(Scope.PAGES, "]"),

    NEW_CASE(Scope.BOARD, "c"), FIND(Scope.BOARD, "f"), TAKE_PICKED(Scope.BOARD, "t"), NOTE_PICKED(Scope.BOARD, "n"),

    NEW_TASK(Scope.AGENDA, "p"), FINISH_TASK(Scope.AGENDA, "d"), STEP_OF_TASK(Scope.AGENDA, "a"), CALL_OF_TASK(Scope.AGENDA, "l"), TAKE_TASKS(Scope.AGENDA, "t"),

    NEW_ASSISTANCE(Scope.FILE, "a"), CONSENT(Scope.FILE, "s"), NO_CONSENT(Scope.FILE, "n"), OWNER(Scope.FILE, "t"), CLOSE_CASE(Scope.FILE, "e"), INCOMING(Scope.FILE, "i"), REVEAL(Scope.FILE, "m"), UNCOVERED(Scope.FILE, "o"), ASK_EXCEPTION(Scope.FILE, "u"), TABS_OF_CASE(Scope.FILE, "1", "2", "3"),

    STEP(Scope.CONSOLE, "a"), CALL(Scope.CONSOLE, "l"), NOTE(Scope.CONSOLE, "n"), STATUS(Scope.CONSOLE, "s"), TAKE(Scope.CONSOLE, "t"), RESCHEDULE(Scope.CONSOLE, "r"), COST(Scope.CONSOLE, "c"), BY_TARIFF(Scope.CONSOLE, "v"),
    AUTHORISATION(Scope.CONSOLE, "u"), HOLD(Scope.CONSOLE, "h"), CASE_FILE(Scope.CONSOLE, "f"), INCOMING_CALL(Scope.CONSOLE, "i"), PREVIOUS_CASE(Scope.CONSOLE, "["), NEXT_CASE(Scope.CONSOLE, "]"),
    TABS(Scope.CONSOLE, "1", "2", "3", "4", "5", "6", "7"),

    CALL_PROVIDER(Scope.CALL, "p"), CALL_MEMBER(Scope.CALL, "a"), CALL_INCOMING(Scope.CALL, "e"), CALL_UNANSWERED(Scope.CALL, "n"), CALL_WORDS(Scope.CALL, "1", "2", "3", "4", "5", "6"),

    GRANT(Scope.INBOX, "a"), GRANT_PART(Scope.INBOX, "p"), ASK_DATUM(Scope.INBOX, "d"), REFUSE(Scope.INBOX, "r"),

    CODES(Scope.NOTE, ";"), SNIPPETS(Scope.NOTE, "/"),

    NEW_ENTRY(Scope.CATALOGUE, "n"), EDIT_ENTRY(Scope.CATALOGUE, "e"), FIND_ENTRY(Scope.CATALOGUE, "f"), WIDEN(Scope.CATALOGUE, "w"), REVEAL_ENTRY(Scope.CATALOGUE, "m");

    /** Where a key acts: the class of the page's body, or a part of the page. */
    public enum Scope {
        EVERYWHERE(""), LIST("board agenda page"), PAGES("board agenda page file"), BOARD("board"), AGENDA("agenda"), FILE("file"), CONSOLE("console"), INBOX("auth"), CALL("console"), NOTE("console"), CATALOGUE("page");

        private final List<String> pages;

        Scope(String pages) { this.pages = pages.isEmpty() ? List.of() : List.of(pages.split(" ")); }

        /** Whether it belongs on a page whose body has these classes. */
        public boolean isOn(String body) { return pages.isEmpty() || pages.stream().anyMatch(List.of(body.split(" "))::contains); }

        /** A dialog and a note have keys of their own, which are none outside of them. */
        public boolean isOfPart() { return this == CALL || this == NOTE; }

        public List<Shortcut> shortcuts() { return Arrays.stream(Shortcut.values()).filter(it -> it.scope == this).toList(); }
    }

    private final Scope scope;
    private final List<String> keys;

    Shortcut(Scope scope, String... keys) {
        this.scope = scope;
        this.keys = List.of(keys);
    }

    public Scope scope() { return scope; }
    public List<String> keys() { return keys; }

    /** As the sheet prints them: "1 … 7" for a row of figures. */
    public String shown() { return keys.size() > 2 ? keys.getFirst() + " … " + keys.getLast() : String.join(" · ", keys); }

    /** Keys that no element carries: those of lists and fields are the script's own. */
    public boolean isOfScript() { return this == LEAVE || this == OPEN_LINE || scope.isOfPart(); }
}
