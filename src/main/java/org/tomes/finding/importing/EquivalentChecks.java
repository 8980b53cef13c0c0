package org.tomes.finding.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.check.CheckId;
import org.tomes.finding.FindingOrigin;

/**
 * Finds the check of Tomes that has the same requirement for the same kind of resource as a check of another tool.
 * Checks of other objects, such as a whole subscription instead of a network, are not equivalent.
 */
final class EquivalentChecks {

    private EquivalentChecks() {
    }

    /**
     * @param theirs id or title of the check, ignoring case
     */
    static Optional<CheckId> of(FindingOrigin source, String theirs) {
        return Optional.ofNullable(Loaded.ALL.get(key(source.name(), theirs)));
    }

    static Map<String, CheckId> all() {
        return Loaded.ALL;
    }

    private static String key(String source, String theirs) {
        return source + '\t' + theirs.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Loaded {

        static final Map<String, CheckId> ALL = read();

        /**
         * Reads one pair per line: the source, the check of the other tool and the check of Tomes, separated by tabs.
         */
        static Map<String, CheckId> read() {
            try (InputStream in = EquivalentChecks.class.getResourceAsStream("equivalent-checks.tsv")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toUnmodifiableMap(cell -> key(cell[0], cell[1]),
                                cell -> new CheckId(cell[2])));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read equivalent-checks.tsv", e);
            }
        }
    }
}
