package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attached files have the same workflow as documents composed by Tomes; their bytes never change. */
class DocumentAttachTest {

    private static final String KEY = "remote-work";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() throws IOException {
        cli = new CliFixture(folder);
        cli.register();
        run("person", "add", "Anna Berg");
        run("person", "add", "Ben Ott");
        Files.write(folder.resolve("first.docx"), word("first"));
        Files.write(folder.resolve("second.docx"), word("second"));
        Files.writeString(folder.resolve("second.pdf"), pdf("second"));
    }

    @Test
    void attachedFileIsReleasedByteByByteAndVerified() throws IOException {
        run("document", "attach", KEY, "first.docx", "--title", "Remote work");
        release();

        Path released = folder.resolve("out").resolve(KEY + "-1.0-en.docx");
        assertThat(released).hasSameBinaryContentAs(folder.resolve("first.docx"));
        assertThat(run("document", "verify", released.toString()).out()).contains("Remote work", "1.0");
        assertThat(cli.run("document", "verify", "second.docx").exitCode()).isEqualTo(1);
        run("document", "pack", "--out", "pack.zip");
        try (ZipFile pack = new ZipFile(folder.resolve("pack.zip").toFile())) {
            assertThat(pack.getInputStream(pack.getEntry("documents/" + KEY + "-1.0-en.docx")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(released));
        }
        run("audit", "verify");
        run("check");
    }

    @Test
    void newFileStartsTheNextVersionAndEarlierReleaseStaysVerifiable() {
        run("document", "attach", KEY, "first.docx", "--title", "Remote work");
        release();
        run("document", "attach", KEY, "second.docx");
        run("document", "attach", KEY, "second.pdf");
        assertThat(cli.run("document", "verify", "second.docx").exitCode()).as("a draft is no release").isEqualTo(1);
        run("document", "draft", KEY, "--summary", "From abroad", "--as", "Anna Berg");
        release();

        assertThat(folder.resolve("out").resolve(KEY + "-1.1-en.docx"))
                .hasSameBinaryContentAs(folder.resolve("second.docx"));
        assertThat(folder.resolve("out").resolve(KEY + "-1.1-en.pdf"))
                .hasSameBinaryContentAs(folder.resolve("second.pdf"));
        assertThat(run("document", "verify", "first.docx").out()).contains("1.0").contains("superseded");
        assertThat(run("document", "versions", KEY).out()).contains("1.1", "1.0");
    }

    @Test
    void fileOfADraftIsReplacedAndExported() {
        run("document", "attach", KEY, "first.docx", "--title", "Remote work");
        run("document", "attach", KEY, "second.docx");
        run("document", "export", KEY, "--out", "out");

        assertThat(folder.resolve("out").resolve(KEY + "-1.0-en.docx"))
                .hasSameBinaryContentAs(folder.resolve("second.docx"));
        run("document", "discard", KEY, "--as", "Anna Berg");
        assertThat(cli.run("document", "export", KEY, "--out", "out").err()).contains("no file");
        CliFixture.Result empty = cli.run("document", "submit", KEY, "--as", "Anna Berg");
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("document attach");
        run("check");
    }

    @Test
    void fileCannotChangeOnceItIsUnderReview() {
        run("document", "attach", KEY, "first.docx", "--title", "Remote work");
        run("document", "submit", KEY, "--as", "Anna Berg");

        CliFixture.Result late = cli.run("document", "attach", KEY, "second.docx");

        assertThat(late.exitCode()).isEqualTo(2);
        assertThat(late.err()).contains("1.0");
    }

    @Test
    void rejectsHostileFilesInOneSentenceWithoutCreatingADocument() throws IOException {
        Files.write(folder.resolve("macro.docx"), zip("vnd.ms-word.document.macroEnabled.main+xml"));
        Files.write(folder.resolve("sheet.docx"),
                zip("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        Files.write(folder.resolve("old.doc"), new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0, 0});
        Files.writeString(folder.resolve("text.pdf"), "no PDF");
        Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7\n1 0 obj");
        Files.write(folder.resolve("cut.docx"), java.util.Arrays.copyOf(word("first"), 900));
        Files.write(folder.resolve("empty.pdf"), new byte[0]);
        Files.writeString(folder.resolve("protected.pdf"), pdf("x").replace("<<>>", "<</Root 1 0 R/Encrypt 7 0 R>>"));
        Files.write(folder.resolve("large.pdf"), new byte[(50 << 20) + 1]);
        for (String file : new String[]{"macro.docx", "sheet.docx", "old.doc", "text.pdf", "cut.pdf", "cut.docx",
            "empty.pdf", "large.pdf", "protected.pdf", "missing.pdf"}) {
            CliFixture.Result refused = cli.run("document", "attach", KEY, file, "--title", "T");

            assertThat(refused.exitCode()).as(file + ": " + refused.err()).isEqualTo(3);
            assertThat(refused.err().strip()).as(file).doesNotContain("Exception").hasLineCount(1);
        }
        assertThat(run("document", "list").out()).doesNotContain(KEY);
    }

    @Test
    void composedDocumentTakesNoFileAndAttachedOneHasNoRedline() {
        assertThat(cli.run("document", "attach", "cloud-security-policy", "first.docx").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "attach", KEY, "first.docx").err()).contains("--title");
        run("document", "attach", KEY, "first.docx", "--title", "Remote work");
        assertThat(cli.run("document", "redline", KEY, "1.0", "1.0", "--out", "r.docx").exitCode()).isEqualTo(2);
    }

    private void release() {
        run("document", "submit", KEY, "--as", "Anna Berg");
        run("document", "approve", KEY, "--as", "Ben Ott");
        run("document", "release", KEY, "--out", "out");
    }

    private CliFixture.Result run(String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(String.join(" ", arguments) + ": " + result.err()).isZero();
        return result;
    }

    private static byte[] word(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
        }
        return out.toByteArray();
    }

    private static String pdf(String text) {
        return "%PDF-1.7\n% " + text + "\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n";
    }

    private static byte[] zip(String mainType) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/" + mainType
                    + "\"/></Types>").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
