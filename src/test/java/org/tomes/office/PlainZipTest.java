package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.docx.DocxWriter;
import org.tomes.office.xlsx.ListWorkbook;
import org.tomes.office.xlsx.SpreadsheetFiles;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.spreadsheet.WorkbookInfo;
import org.tomes.text.Language;

/** Checks that our zip files can be streamed, even by readers of the first edition of the format. */
class PlainZipTest {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int VERSION_WITH_DEFLATION = 20;
    private static final int NAMES_IN_UTF_8 = 1 << 11;
    private static final int DEFLATED = 8;

    static Stream<Arguments> files() throws IOException {
        return Stream.of(Arguments.of("Word", docx()), Arguments.of("tables", workbook()),
                Arguments.of("list", list()));
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter(content -> HeadingPages.UNKNOWN).write(DocumentFixture.everything(Language.DE), out);
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(List.of("TOM-" + i, "Maßnahme", i));
        }
        SpreadsheetFiles.writeWorkbook(
                new WorkbookInfo("Titel", "1.0", "Firma", "Verfasserin", "intern", "intern", "{0}/{1}", Instant.EPOCH),
                List.of(new OutputSheet("Maßnahmen", List.of("Code", "Titel", "Zahl"), List.of(10, 20, 5), rows)), out);
        return out.toByteArray();
    }

    private static byte[] list() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListWorkbook.write("Liste", List.of("Code"), List.of(List.of("TOM-1")), out);
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void fileIsReadFromFrontToBack(String name, byte[] file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getSize()).as("the size of " + entry.getName() + " stands before it")
                        .isEqualTo(zip.readAllBytes().length);
            }
        }
        assertThat(names).contains("[Content_Types].xml", "_rels/.rels").doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void localHeadersContainSizesAndChecksumWithoutZip64(String name, byte[] file) throws DataFormatException {
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (zip.getInt(zip.position()) == LOCAL_HEADER) {
            zip.getInt();
            assertThat(zip.getShort()).as("version needed").isLessThanOrEqualTo((short) VERSION_WITH_DEFLATION);
            assertThat(zip.getShort() & ~NAMES_IN_UTF_8).as("flags").isZero();
            assertThat(zip.getShort()).as("method").isEqualTo((short) DEFLATED);
            zip.getInt();
            int checksum = zip.getInt();
            byte[] packed = new byte[zip.getInt()];
            byte[] content = new byte[zip.getInt()];
            byte[] entry = new byte[zip.getShort()];
            assertThat(zip.getShort()).as("extra fields").isZero();
            zip.get(entry).get(packed);
            Inflater inflater = new Inflater(true);
            inflater.setInput(packed);
            assertThat(inflater.inflate(content)).as(new String(entry, StandardCharsets.UTF_8))
                    .isEqualTo(content.length);
            inflater.end();
            CRC32 crc = new CRC32();
            crc.update(content);
            assertThat((int) crc.getValue()).isEqualTo(checksum);
        }
        assertThat(zip.getInt()).as("after the last entry the central directory follows").isEqualTo(CENTRAL_HEADER);
    }

    @Test
    void equalDocumentsAreEqualByteForByte() throws IOException {
        assertThat(docx()).isEqualTo(docx());
    }
}
