package org.tomes.demo;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.register.RegisterFile;
import org.tomes.text.Language;

/**
 * A register with the example company that was created when the program was packaged. Its dates are relative to that
 * day. They cannot be changed, because released documents contain them and the audit trail contains the hashes of these
 * documents.
 *
 * @param day day to which the dates refer
 * @param file content of the register file
 */
public record PrebuiltExample(LocalDate day, Supplier<InputStream> file) {

    /** Name of the resource that contains the day. */
    public static final String DAY = "example.day";
    /** Number of days after which too many future dates of the example have passed. */
    private static final int FRESH_DAYS = 31;

    /** Returns the example in the package; empty if the program was not packaged. */
    public static Optional<PrebuiltExample> ofPackage(Language language) {
        return PrebuiltExample.class.getResource(DAY) == null ? Optional.empty()
                : Optional.of(new PrebuiltExample(LocalDate.parse(new DemoFile(DAY).text().strip()),
                        () -> Objects.requireNonNull(PrebuiltExample.class.getResourceAsStream(file(language)),
                                "packaged example")));
    }

    /** Returns the name of the resource that contains the register. */
    public static String file(Language language) {
        return "example_" + language.tag() + RegisterFile.ENDING;
    }

    /** Returns whether the example's dates are still recent enough. */
    public boolean isFresh(LocalDate today) {
        return !today.isBefore(day) && !today.isAfter(day.plusDays(FRESH_DAYS));
    }
}
