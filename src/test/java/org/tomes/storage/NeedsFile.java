package org.tomes.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test that is skipped when its class runs on a server, because it requires the file of an embedded register. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = Engine.PROPERTY, matches = "SERVER", disabledReason = "needs the file of a register")
public @interface NeedsFile {

    /** The purpose of the file. */
    String value();
}
