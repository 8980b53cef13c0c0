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
import org.tomes.finding.Source;

/**
 * Which checks of other tools ask the same of the same kind of resource as one of ours. Where they ask it of something
 * else, such as of a whole subscription instead of a network, they are not the same.
 */
final class EquivalentChecks {

    private EquivalentChecks() {
    }

    /** @param theirs id or title, in any case */
    static Optional<CheckId> of(Source source, String theirs) {
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

        /** One pair a line: source, their check, our check, between them tabs. */
        static Map<String, CheckId> read() {
            try (InputStream in = EquivalentChecks.class.getResourceAsStream("same-subject.tsv")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toUnmodifiableMap(cell -> key(cell[0], cell[1]),
                                cell -> new CheckId(cell[2])));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read same-subject.tsv", e);
            }
        }
    }
}
