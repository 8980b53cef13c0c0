package org.tomes.demo;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.register.RegisterFile;
import org.tomes.text.Language;

/**
 * A register with the example company, created when the program was packaged. Its dates are relative to that day and
 * fixed: released documents contain them, and the trail contains their hashes.
 *
 * @param day reference day of its dates
 * @param file content of its file
 */
public record PrebuiltExample(LocalDate day, Supplier<InputStream> file) {

    /** Name of the resource with the day. */
    public static final String DAY = "example.day";
    /** After this many days, too many future dates have passed. */
    private static final int FRESH_DAYS = 31;

    /** Returns the packaged example; empty if the program was not packaged. */
    public static Optional<PrebuiltExample> ofPackage(Language language) {
        return PrebuiltExample.class.getResource(DAY) == null ? Optional.empty()
                : Optional.of(new PrebuiltExample(LocalDate.parse(new DemoFile(DAY).text().strip()),
                        () -> Objects.requireNonNull(PrebuiltExample.class.getResourceAsStream(file(language)),
                                "packaged example")));
    }

    /** Returns the name of the resource with the content. */
    public static String file(Language language) {
        return "example_" + language.tag() + RegisterFile.ENDING;
    }

    /** Returns whether the dates still suit the example. */
    public boolean isFresh(LocalDate today) {
        return !today.isBefore(day) && !today.isAfter(day.plusDays(FRESH_DAYS));
    }
}
