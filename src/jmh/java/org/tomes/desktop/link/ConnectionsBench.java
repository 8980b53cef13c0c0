package org.tomes.desktop.link;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tomes.app.OpenRegister;
import org.tomes.bench.Page;
import org.tomes.catalogue.Controls;
import org.tomes.desktop.DesktopFixture;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Measures the time for finding the links of a record, which happens at each selection, in a register of the example
 * company with 100,000 further measures. It counts the processor time of the reading thread, in milliseconds.
 */
public final class ConnectionsBench {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int MEASURES = 100_000;
    private static final int CONTROLS_OF_EACH = 3;
    private static final int SELECTIONS = 300;

    private ConnectionsBench() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("connections");
        try (OpenRegister register = DesktopFixture.exampleCompany(DesktopFixture.context(folder), folder.resolve("r"),
                Language.EN)) {
            List<Measure> measures = register.records().measures().addAll(DesktopFixture.ACTOR, measures());
            RecordGraph graph = new RecordGraph(register, Texts.in(Language.EN));
            Random random = new Random(3);
            Page.print(
                    """
                            ## Connections of a record

                            Time to find the records that a selected record is linked with. The register contains 100,000 measures with three controls each, so a control is
                            linked with thousands of measures. For comparison, the table contains the time to read all measures, which would be necessary without queries for
                            links. Processor time of the reading thread.

                            | selected | median | 95th percentile |
                            |---|---|---|
                            """);
            double[] measure = times(() -> graph.linkedRecords(measures.get(random.nextInt(MEASURES)).ref()),
                    SELECTIONS);
            row("measure", measure);
            row("control",
                    times(() -> graph.linkedRecords(
                            new RecordRef(RecordType.SOA, control(random.nextInt(Controls.all().size())), "")),
                            SELECTIONS));
            double[] all = times(() -> register.records().measures().all(), 5);
            row("reading all measures", all);
            Page.atMost("connections of a selected measure, 100,000 measures, 95th percentile", "10 ms", 10,
                    percentile(measure), " ms");
        }
    }

    private static void row(String name, double[] sorted) {
        Page.print("| %s | %.1f ms | %.1f ms |%n", name, sorted[sorted.length / 2], percentile(sorted));
    }

    private static String control(int place) {
        return Controls.all().get(place).id().toString();
    }

    private static List<Measure> measures() {
        return IntStream.rangeClosed(1, MEASURES)
                .mapToObj(i -> new MeasureBuilder().code("BIG-%06d".formatted(i))
                        .title("Measure " + i)
                        .controls(IntStream.range(0, CONTROLS_OF_EACH)
                                .mapToObj(place -> new ControlLink(
                                        Controls.all().get((i * 7 + place * 31) % Controls.all().size()).id(),
                                        ControlLinkKind.DIRECT))
                                .toList())
                        .build())
                .toList();
    }

    /** Sorted. */
    private static double[] times(Runnable work, int rounds) {
        return IntStream.range(0, rounds).mapToDouble(round -> {
            long start = CPU.getCurrentThreadCpuTime();
            work.run();
            return (CPU.getCurrentThreadCpuTime() - start) / 1e6;
        }).sorted().toArray();
    }

    private static double percentile(double[] sorted) {
        return sorted[(int) (sorted.length * 0.95)];
    }
}
