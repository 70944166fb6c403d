package org.auxilia.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an address answers to programs, for {@code /openapi.json}: a record, or {@link Rows} of it. A test holds it against the answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    Class<?> value();

    boolean rows() default false;

    /** What its address may ask for, each a parameter of the query; {@code after} only where the rows have an order by which they go on. */
    String[] asks() default {};

    /** Whether it is a list that one can take out as CSV and XLSX, too. */
    boolean files() default false;
}
