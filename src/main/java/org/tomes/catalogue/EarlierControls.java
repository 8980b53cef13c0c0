package org.tomes.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The controls of the 2013 edition, such as {@code 13.1.1}, with the controls of the 2022 edition that replaced them,
 * according to ISO/IEC 27002:2022, Annex B.
 */
public final class EarlierControls {

    private EarlierControls() {
    }

    /**
     * @param number number such as {@code 13.1.1}
     * @return controls of the 2022 edition; empty if the 2013 edition had no such control
     */
    public static List<ControlId> successors(String number) {
        return Loaded.SUCCESSORS.getOrDefault(number, List.of());
    }

    private static final class Loaded {

        static final Map<String, List<ControlId>> SUCCESSORS = read();

        /**
         * Reads one control of the 2022 edition per line: its number, followed by the numbers of the 2013 controls that
         * were merged into it.
         */
        static Map<String, List<ControlId>> read() {
            Map<String, List<ControlId>> successors = new HashMap<>();
            try (InputStream in = EarlierControls.class.getResourceAsStream("controls-2013.tsv")) {
                new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(line -> {
                    List<String> numbers = List.of(line.split("\t"));
                    numbers.subList(1, numbers.size())
                            .forEach(earlier -> successors.computeIfAbsent(earlier, key -> new ArrayList<>())
                                    .add(ControlId.of(numbers.getFirst())));
                });
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read controls-2013.tsv", e);
            }
            return successors;
        }
    }
}
