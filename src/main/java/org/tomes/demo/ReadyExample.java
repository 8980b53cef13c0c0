package org.tomes.demo;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.text.Language;

/**
 * A register with the example company that was composed when the program was packaged. Its dates are relative to that
 * day and stay as they are: released documents state them, and the trail their hashes.
 *
 * @param day the day that its dates are relative to
 * @param file the content of its file
 */
public record ReadyExample(LocalDate day, Supplier<InputStream> file) {

    /** The name of the resource with the day. */
    public static final String DAY = "example.day";
    /** Later, too many of the dates that are ahead have passed. */
    private static final int FRESH_DAYS = 31;

    /** Returns the example that the package contains; empty if the program was not packaged. */
    public static Optional<ReadyExample> ofPackage(Language language) {
        return ReadyExample.class.getResource(DAY) == null ? Optional.empty()
                : Optional.of(new ReadyExample(LocalDate.parse(new DemoFile(DAY).text().strip()), () -> Objects
                        .requireNonNull(ReadyExample.class.getResourceAsStream(file(language)), "packaged example")));
    }

    /** Returns the name of the resource with the content. */
    public static String file(Language language) {
        return "example_" + language.tag() + ".mv.db";
    }

    /** Returns whether its dates are still what the example is meant to show. */
    public boolean isFresh(LocalDate today) {
        return !today.isBefore(day) && !today.isAfter(day.plusDays(FRESH_DAYS));
    }
}
