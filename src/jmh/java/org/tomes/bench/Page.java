package org.tomes.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * Where sections print: their own Markdown on stdout, and one row for each budget into the file that {@code -Dbudgets}
 * names.
 */
public final class Page {

    private Page() {
    }

    public static void print(String format, Object... arguments) {
        System.out.print(String.format(Locale.ROOT, format, arguments));
    }

    /** Says whether a budget that must not be exceeded is met, or by how much it is missed. */
    public static void atMost(String what, String budget, double limit, double measured, String unit) {
        state(what, budget, measured, unit,
                measured <= limit ? "met" : "missed by %.0f %%".formatted((measured / limit - 1) * 100));
    }

    /** The same for one that must be reached. */
    public static void atLeast(String what, String budget, double limit, double measured, String unit) {
        state(what, budget, measured, unit,
                measured >= limit ? "met" : "missed by %.0f %%".formatted((1 - measured / limit) * 100));
    }

    /** @param measured infinite for work that could not be done */
    private static void state(String what, String budget, double measured, String unit, String verdict) {
        String row = Double.isInfinite(measured)
                ? String.format(Locale.ROOT, "| %s | %s | not done | missed by far |%n", what, budget)
                : String.format(Locale.ROOT, "| %s | %s | %.2f%s | %s |%n", what, budget, measured, unit, verdict);
        String file = System.getProperty("budgets");
        try {
            if (file != null) {
                Files.writeString(Path.of(file), row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
