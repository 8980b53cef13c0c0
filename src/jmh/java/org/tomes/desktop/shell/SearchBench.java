package org.tomes.desktop.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tomes.bench.Page;

/**
 * Measures each key in the search over everything, among 100,000 measures with their texts and 100,000 resources. It
 * counts the processor time of the searching thread, in milliseconds.
 */
public final class SearchBench {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int RECORDS = 100_000;
    /** The number of characters of a text that the search keeps. */
    private static final int TEXT = 300;
    /** The last two do not occur in any name; one of them occurs in half of the texts, the other in none. */
    private static final String[] SEARCHES = {"tom-0999", "key vault", "netz", "nsg-web", "vm-prod 42", "sicherung",
        "vierteljährlich", "xyz"};
    private static final String[] WORDS = ("Netzwerksicherheitsgruppe Subnetz Bastion Fernwartung Schlüsseltresor Sicherung Wiederherstellung Protokoll Regel "
            + "Verschlüsselung Zugriff Prüfung Konto Berechtigung Richtlinie Cloud Azure Defender Empfehlung Kosten Budget")
            .split(" ");
    private static final String[] KINDS = {"nsg-web", "vm-prod", "kv-erp", "st-log", "snet-backend", "pip-portal"};

    private SearchBench() {
    }

    public static void main(String[] arguments) {
        Random random = new Random(5);
        List<PaletteModel.Entry> measures = IntStream.rangeClosed(1, RECORDS)
                .mapToObj(i -> entry(
                        "TOM-%05d  %s %s %s %s".formatted(i, word(random), word(random), word(random), word(random)),
                        "Measure").with(text(random)))
                .toList();
        List<PaletteModel.Entry> resources = IntStream.rangeClosed(1, RECORDS)
                .mapToObj(i -> entry(KINDS[random.nextInt(KINDS.length)] + "-" + i, "Azure resource"))
                .toList();
        PaletteModel model = new PaletteModel(List.of());
        double added = Math.max(timed(() -> model.add(measures)), timed(() -> model.add(resources)));
        model.complete();
        Page.print(
                """
                        ## Search over everything

                        The palette finds measures, resources and all other records. A person types %d searches and deletes each of them letter by letter. The register
                        contains 100,000 measures, each with 300 characters of text, and 100,000 resources. The table shows the processor time of the FX thread for each key.
                        Adding the records that were read blocks this thread for at most %.0f ms.

                        | round | keys | median | 95th percentile | longest |
                        |---|---|---|---|---|
                        """,
                SEARCHES.length, added);
        double[] sorted = {};
        double longest = added;
        for (int round = 1; round <= 3; round++) {
            sorted = typing(model).stream().mapToDouble(Double::doubleValue).sorted().toArray();
            longest = Math.max(longest, sorted[sorted.length - 1]);
            Page.print("| %d | %d | %.1f ms | %.1f ms | %.1f ms |%n", round, sorted.length, sorted[sorted.length / 2],
                    percentile(sorted), sorted[sorted.length - 1]);
        }
        Page.atMost("search over 100,000 measures and 100,000 resources, 95th percentile", "30 ms", 30,
                percentile(sorted), " ms");
        Page.atMost("longest work on the FX thread in the search", "100 ms", 100, longest, " ms");
    }

    private static PaletteModel.Entry entry(String name, String kind) {
        return new PaletteModel.Entry(name, kind, () -> {
        });
    }

    /** Every second text contains a word that does not occur in any name. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "Vierteljährlich " : "");
        while (text.length() < TEXT) {
            text.append(word(random)).append(' ');
        }
        return text.toString();
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static List<Double> typing(PaletteModel model) {
        List<Double> times = new ArrayList<>();
        for (String text : SEARCHES) {
            for (int length = 1; length <= text.length(); length++) {
                times.add(key(model, text.substring(0, length)));
            }
            for (int length = text.length() - 1; length >= 0; length--) {
                times.add(key(model, text.substring(0, length)));
            }
        }
        return times;
    }

    private static double key(PaletteModel model, String typed) {
        return timed(() -> model.search(typed));
    }

    private static double timed(Runnable work) {
        long start = CPU.getCurrentThreadCpuTime();
        work.run();
        return (CPU.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double percentile(double[] sorted) {
        return sorted[(int) (sorted.length * 0.95)];
    }
}
