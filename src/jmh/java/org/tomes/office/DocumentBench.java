package org.tomes.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.DocumentContent;

/**
 * The same table of measures, six columns under a repeated head, as tagged and compressed PDF/A-2a with PDF/UA-1 by us
 * and by Apache FOP, as PDF/A-2b with PDF/UA by LibreOffice out of our Word file, and as Word file by us and by docx4j,
 * without contents and with contents whose page numbers are filled in. LibreOffice is started anew each time, as a
 * program that converts a file does. Without LibreOffice its benchmark fails alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"})
public class DocumentBench {

    @Param({"1000"})
    public int rows;

    private DocumentContent content;
    private DocumentContent withContents;
    private FopPeer fop;
    private Path folder;

    @Setup(Level.Trial)
    public void prepare() throws Exception {
        content = BenchTable.content(rows);
        withContents = BenchTable.withContents(rows);
        folder = Files.createTempDirectory("bench");
        fop = new FopPeer(folder, rows);
        Files.write(folder.resolve("table.docx"), write(DocumentFormat.DOCX));
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Benchmark
    public byte[] pdfByUs() throws IOException {
        return write(DocumentFormat.PDF);
    }

    @Benchmark
    public byte[] pdfByFop() throws Exception {
        return fop.pdf();
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public long pdfByLibreOffice() throws Exception {
        int code = new ProcessBuilder("soffice", "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to",
                "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}",
                "--outdir", folder.toString(), folder.resolve("table.docx").toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("soffice ended with " + code);
        }
        return Files.size(folder.resolve("table.pdf"));
    }

    @Benchmark
    public byte[] docxByUs() throws IOException {
        return write(DocumentFormat.DOCX);
    }

    @Benchmark
    public byte[] docxByDocx4j() throws Exception {
        return Docx4jPeer.docx(rows, false);
    }

    @Benchmark
    public byte[] docxWithContentsByUs() throws IOException {
        return write(OfficeFormats.all().get(DocumentFormat.DOCX), withContents);
    }

    @Benchmark
    public byte[] docxWithContentsByDocx4j() throws Exception {
        return Docx4jPeer.docx(rows, true);
    }

    /** Both files of one document, as an export makes them: laid out once. */
    @Benchmark
    public byte[] pdfAndDocxWithContentsByUs() throws IOException {
        Map<DocumentFormat, DocumentWriter> writers = OfficeFormats.all();
        write(writers.get(DocumentFormat.PDF), withContents);
        return write(writers.get(DocumentFormat.DOCX), withContents);
    }

    private byte[] write(DocumentFormat format) throws IOException {
        return write(OfficeFormats.all().get(format), content);
    }

    /** Writers are new each time: they remember how they laid out the document before. */
    private byte[] write(DocumentWriter writer, DocumentContent written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(written, out);
        return out.toByteArray();
    }
}
