package org.tomes.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Constants in command line spelling: {@code very-high} or {@code VERY_HIGH}. */
final class CliConstants {

    private CliConstants() {
    }

    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such constant */
    static <E extends Enum<E>> E parse(Class<E> type, String written) {
        return Enum.valueOf(type, written.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <E extends Enum<E>> E of(Class<E> type, String option, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant.name()).equals(word(written.strip())))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                        Message.of("cli.badValueOf", option, written,
                                Arrays.stream(type.getEnumConstants())
                                        .map(constant -> word(constant.name()))
                                        .collect(Collectors.joining(", ")))));
    }
}
