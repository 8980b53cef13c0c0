package org.tomes;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test class that takes more than about a second: part of {@code mvn verify}, but not of {@code mvn test -Pquick}.
 */
@Target(TYPE)
@Retention(RUNTIME)
@Tag("slow")
public @interface SlowTest {
}
