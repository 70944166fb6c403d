package org.auxilia.assistance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** People's data in a fact: stored beside the hashed body, which holds a salted digest, so that erasing it does not break the chain. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Personal {}
