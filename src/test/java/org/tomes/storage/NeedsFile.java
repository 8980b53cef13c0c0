package org.tomes.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test that is left out where its class runs on a server, since it needs the file of an embedded register. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = Engine.PROPERTY, matches = "SERVER", disabledReason = "needs the file of a register")
public @interface NeedsFile {

    /** What it does with the file. */
    String value();
}
