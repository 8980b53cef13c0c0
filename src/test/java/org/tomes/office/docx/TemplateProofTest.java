package org.tomes.office.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.office.docx.TemplateFixture.german;
import static org.tomes.office.docx.TemplateFixture.relation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tomes.document.branding.BrandingReader;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.OfficeFormats;
import org.tomes.office.design.HeadingPages;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.Refused;

/** An accepted template can be written into, and an unusable one is rejected with a message. */
class TemplateProofTest {

    private static final int MUTATIONS = 150;
    private static final DocumentContent CONTENT = TemplateTestDocument.content();

    private final BrandingReader reader = OfficeFormats.brandReader();

    @Test
    void rejectsTemplateWithMissingParts() throws IOException {
        for (String part : List.of("word/settings.xml", "word/styles.xml", "word/header1.xml", "word/footer1.xml")) {
            assertRefused(german().without(part, "").file());
        }
        assertRefused(german().relation(relation("rId8", "theme", "theme/theme1.xml")).file());
    }

    @Test
    void templateAcceptedByAnOlderVersionIsRejectedOnExport() throws IOException {
        byte[] taken = german().without("word/settings.xml", "").file();
        assertThatThrownBy(() -> reader.writer(taken).write(CONTENT, OutputStream.nullOutputStream()))
                .satisfies(Refused.with("template.notComposed"));
    }

    @Test
    void damagedTemplateIsRejectedOrWorks() throws IOException {
        Map<String, byte[]> whole = parts(ownDocument());
        whole.putAll(parts(german().file()));
        for (String leftOut : whole.keySet()) {
            Map<String, byte[]> parts = new LinkedHashMap<>(whole);
            parts.remove(leftOut);
            assertRefusedOrWorks("without " + leftOut, zip(parts));
        }
        for (Map<String, byte[]> start : List.of(parts(ownDocument()), parts(german().file()))) {
            List<String> names = List.copyOf(start.keySet());
            for (int seed = 0; seed < MUTATIONS; seed++) {
                Random random = new Random(seed);
                String name = names.get(random.nextInt(names.size()));
                Map<String, byte[]> parts = new LinkedHashMap<>(start);
                parts.put(name, spoilt(new String(parts.get(name), StandardCharsets.UTF_8), random)
                        .getBytes(StandardCharsets.UTF_8));
                assertRefusedOrWorks("seed " + seed + " in " + name, zip(parts));
            }
        }
    }

    private void assertRefused(byte[] template) {
        assertThatThrownBy(() -> reader.check(template)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INPUT));
    }

    private void assertRefusedOrWorks(String what, byte[] template) {
        try {
            reader.check(template);
        } catch (Problem refused) {
            return;
        } catch (RuntimeException fault) {
            throw new AssertionError(what, fault);
        }
        try {
            new DocxWriter(content -> HeadingPages.UNKNOWN).in(new DocxTemplate(template))
                    .write(CONTENT, OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException fault) {
            throw new AssertionError(what + " was taken", fault);
        }
    }

    /** Deletes, duplicates or swaps a piece of the markup. */
    private static String spoilt(String xml, Random random) {
        List<String> pieces = List.of(xml.split("(?=[<\" ])"));
        int at = random.nextInt(pieces.size());
        int other = random.nextInt(pieces.size());
        StringBuilder spoilt = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            spoilt.append(i != at ? pieces.get(i) : switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> pieces.get(i) + pieces.get(i);
                case 2 -> pieces.get(other);
                default -> pieces.get(i).replace('t', 'r').replace('1', '7');
            });
        }
        return spoilt.toString();
    }

    private static byte[] ownDocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter(content -> HeadingPages.UNKNOWN).write(CONTENT, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file.toByteArray();
    }
}
