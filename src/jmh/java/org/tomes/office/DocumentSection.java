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

                        A table of so many measures with six columns under a repeated head, written in a heap of %,d MB; processor time of the process, in a JVM
                        that has written one such document before. The heap is shown at its fullest moment, garbage included.

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

                        A document of 100,000 rows is not tried: as Word it fits into this heap, as PDF only into twice as much. Of each cell, which is an element of the
                        structure for those who cannot see it, a PDF has to list the place in the file, and OpenPDF keeps that list until the end; the content itself is
                        kept, too.
                        """);
        Map<String, Double> times = Jmh.run(DocumentBench.class, Integer.parseInt(arguments[0]), "rows", "1000");
        Page.print(
                """

                        Warm, 1,000 rows, against peers. Apache FOP writes the same grade (PDF/A-2a and PDF/UA-1); LibreOffice is started anew for each conversion of
                        our Word file and reaches PDF/A-2b with PDF/UA. Word files have styles, header and footer on both sides; where there are contents, both
                        fill in their page numbers: docx4j lays the document out by Apache FOP for that, Tomes by the first pass of its own PDF.

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
