package org.auxilia.catalogue;

import java.util.Set;

/** A cause as the administrator's list has it. @param position in the lists, the smaller first */
public record CauseRow(String code, String nameEs, String nameEn, Set<String> endings, int position, boolean offered) {

    static CauseRow of(Causes.Kept it) {
        return new CauseRow(it.cause().code(), it.cause().nameEs(), it.cause().nameEn(), it.cause().endings(), it.position(), it.offered());
    }
}
