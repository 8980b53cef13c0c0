package org.tomes.office;

import java.io.OutputStream;
import java.util.Map;
import org.tomes.bench.Jmh;
import org.tomes.bench.Machine;
import org.tomes.bench.Page;
import org.tomes.document.DocumentFormat;

/** Prints what writing a table of measures costs against the peers, and how it grows; run with a heap of 256 MB. */
public final class DocumentSection {

    private static final int[] ROWS = {1_000, 5_000, 20_000, 50_000};

    private DocumentSection() {
    }

    public static void main(String[] arguments) throws Exception {
        Page.print(
                """
                        ## Documents

                        A table of measures with six columns and a repeated header row is written in a heap of %,d MB. The processor time is that of the process, in a JVM
                        that has written one such document before. The heap is shown at its largest size, garbage included.

                        | rows | PDF | Word | heap at its fullest |
                        |---|---|---|---|
                        """,
                Machine.limit());
        written(DocumentFormat.PDF, ROWS[0]);
        written(DocumentFormat.DOCX, ROWS[0]);
        for (int rows : ROWS) {
            Machine.forgetPeak();
            double pdf = written(DocumentFormat.PDF, rows);
            double word = written(DocumentFormat.DOCX, rows);
            Page.print("| %,d | %.2f s | %.2f s | %,d MB |%n", rows, pdf, word, Machine.peak());
        }
        Page.print(
                """

                        A document of 100,000 rows is not measured: as Word it fits into this heap, as PDF only into a heap of twice the size. In an accessible PDF, each cell
                        is an element of the structure, whose position in the file must be listed. OpenPDF keeps this list in memory until the end, and the content is in
                        memory as well.
                        """);
        Map<String, Double> times = Jmh.run(DocumentBench.class, Integer.parseInt(arguments[0]), "rows", "1000");
        Page.print(
                """

                        Comparison with peers in a warm JVM, with 1,000 rows. Apache FOP writes the same conformance level (PDF/A-2a and PDF/UA-1). LibreOffice is started
                        again for each conversion of our Word file and reaches PDF/A-2b with PDF/UA. The Word files of docx4j and of Tomes have styles, header and footer. If
                        there is a table of contents, both fill in its page numbers: docx4j with a layout by Apache FOP, Tomes with the first pass of its PDF.

                        | | time | against ours |
                        |---|---|---|
                        """);
        times.forEach((name, time) -> Page.print("| %s | %,.0f ms | %.1f × |%n", name(name), time,
                time / times.get(name.replaceFirst("By.* rows", "ByUs rows"))));
        budgets(times);
        if (times.keySet().stream().noneMatch(name -> name.startsWith("pdfByLibreOffice"))) {
            Page.print("| pdf by LibreOffice | not measured: LibreOffice (`soffice`) is not on this machine | |%n");
        }
    }

    private static void budgets(Map<String, Double> times) {
        Map.of("pdfByFop", 3.0, "pdfByLibreOffice", 3.0, "docxByDocx4j", 1.0, "docxWithContentsByDocx4j", 1.0)
                .forEach((peer, least) -> {
                    Double theirs = times.get(peer + " rows=1000");
                    Double ours = times.get(peer.replaceFirst("By.*", "ByUs") + " rows=1000");
                    if (theirs != null && ours != null) {
                        Page.atLeast("1,000 rows: " + name(peer) + " takes as long as Tomes", least + " ×", least,
                                theirs / ours, " ×");
                    }
                });
    }

    private static String name(String benchmark) {
        return benchmark.replaceFirst(" rows=.*", "").replace("By", " by ");
    }

    private static double written(DocumentFormat format, int rows) throws Exception {
        double start = Machine.processor();
        OfficeFormats.all().get(format).write(BenchTable.content(rows), OutputStream.nullOutputStream());
        return Machine.processor() - start;
    }
}
