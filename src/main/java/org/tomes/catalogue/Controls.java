package org.tomes.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.text.Language;

/** The 93 controls of ISO/IEC 27001:2022 Annex A, loaded on first use. */
public final class Controls {

    private Controls() {
    }

    /** Returns all controls in the order of their numbers. */
    public static List<Control> all() {
        return Loaded.ALL;
    }

    public static Control get(ControlId id) {
        return Loaded.BY_ID.get(id);
    }

    private static final class Loaded {

        static final List<Control> ALL = read();
        static final Map<ControlId, Control> BY_ID = ALL.stream()
                .collect(Collectors.toUnmodifiableMap(Control::id, Function.identity()));

        /** Reads one control per line: number, German label and English label, separated by tabs. */
        static List<Control> read() {
            try (InputStream in = Controls.class.getResourceAsStream("controls.tsv")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .map(Loaded::control)
                        .sorted(Comparator.comparing(Control::id))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read controls.tsv", e);
            }
        }

        static Control control(String line) {
            String[] column = line.split("\t");
            return new Control(ControlId.of(column[0]), Map.of(Language.DE, column[1], Language.EN, column[2]));
        }
    }
}
