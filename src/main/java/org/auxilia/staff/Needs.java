package org.auxilia.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a controller, or one of its methods, asks for; any of them is enough. A method's own replaces the
 * controller's. Every handler has one of these or {@link Open}: without, nobody gets in.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Right[] value();

    /** For everybody who has signed in (or, where the address is open, for everybody). */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Open {
    }
}
