package org.auxilia.web;

/**
 * One entry of the shell's menus. The shell shows those whose right the viewer has.
 *
 * @param area where it stands
 * @param order smaller comes first
 * @param href address without host
 * @param textKey key of its name
 * @param right constant of {@code staff.Right} that one needs to see it
 * @param counter name of the number beside it as {@link Counters} gives it; empty for none
 * @param keys shortcut, for instance "g a"; empty for none
 */
public record MenuItem(Area area, int order, String href, String textKey, Enum<?> right, String counter, String keys)
        implements Comparable<MenuItem> {

    /** The top bar, or the page of catalogues. */
    public enum Area { BOARDS, ADMIN }

    @Override
    public int compareTo(MenuItem other) {
        return Integer.compare(order, other.order);
    }
}
