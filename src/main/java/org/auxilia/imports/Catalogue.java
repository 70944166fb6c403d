package org.auxilia.imports;

import org.auxilia.web.Table;

/** A sheet that is taken out too: with columns that are taken in again. */
abstract class Catalogue<C extends Enum<C> & Column, R> extends Sheet<C, R> {

    Catalogue(Class<C> columns) { super(columns); }

    /** All that there is, at most so many lines. */
    abstract Table<?> out(Whose whose, int limit);
}
