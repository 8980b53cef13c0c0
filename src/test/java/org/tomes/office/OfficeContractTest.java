package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The requirements for every writer of text documents. */
class OfficeContractTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "XLSX")
    void fileContainsEveryTextInOrder(DocumentFormat format) throws IOException {
        DocumentContent content = DocumentFixture.everything(Language.DE);

        assertThat(read(format, write(format, content))).isEqualTo(expected(format, content));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "XLSX")
    void equalContentGivesIdenticalFiles(DocumentFormat format) throws IOException {
        byte[] first = write(format, DocumentFixture.everything(Language.EN));

        assertThat(write(format, DocumentFixture.everything(Language.EN))).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "XLSX")
    void markupAndFieldsInTheContentAreOnlyText(DocumentFormat format) throws IOException {
        String text = "</w:t><w:fldSimple w:instr=\"DATE\"/> & ]]> {PAGE} =1+1 (Tj) ET \\) <</A>> ${x} %s {0} ' \"";
        DocumentContent content = everywhere(text);

        assertThat(read(format, write(format, content))).isEqualTo(expected(format, content));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "XLSX")
    void characterThatNoFileMayHoldIsShownAsASquareAndReported(DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<Message> messages = writer(format).write(everywhere("a\u0001b\uD800c\uFFFEd\u000B"), out);

        assertThat(read(format, out.toByteArray())).isEqualTo(expected(format, everywhere("a□b□c□d□")));
        assertThat(messages).singleElement()
                .extracting(Texts.in(Language.EN)::get)
                .asString()
                .contains("4 different characters", "U+0001", "U+000B", "U+D800", "U+FFFE");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "XLSX")
    void directionOverridesAreShownAsSquaresAndMarksRemain(DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<Message> messages = writer(format).write(everywhere("a\u202Eb\u202Ac\u2067d\u2069e\u200Ef"), out);

        assertThat(read(format, out.toByteArray())).isEqualTo(expected(format, everywhere("a□b□c□d□ef")));
        assertThat(messages).singleElement()
                .extracting(Texts.in(Language.EN)::get)
                .asString()
                .contains("U+202A", "U+202E", "U+2067", "U+2069");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "XLSX")
    void lineEndsAndTabsSeparateWords(DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<Message> messages = writer(format).write(everywhere("a\r\nb\rc\td\u2028e\n\n"), out);

        assertThat(messages).isEmpty();
        assertThat(read(format, out.toByteArray())).isEqualTo(expected(format, everywhere("abcde")));
        assertThat(withBlanks(format, out.toByteArray()).replaceAll("\\s+", " ")).contains("a b c d e");
    }

    private static String withBlanks(DocumentFormat format, byte[] file) throws IOException {
        if (format == DocumentFormat.PDF) {
            try (PdfReader reader = new PdfReader(file)) {
                return new PdfTextExtractor(reader).getTextFromPage(1);
            }
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    /** A document with the text in every possible position. */
    private static DocumentContent everywhere(String text) {
        List<Column> columns = List.of(new Column(text, 1, Align.START), new Column(text, 1, Align.END));
        return DocumentFixture.of(new Block.Cover(List.of(new Block.Fact(text, text))), new Block.Contents(text, 2),
                new Heading(1, "1", text, "a"), new Paragraph(Style.NOTE, Inline.code(text)),
                new Paragraph(Style.BODY, List.of(new Inline.Reference(text, "a"))),
                new Block.ItemList(true, List.of(new Block.Item(Inline.strong(text), List.of()))),
                new Table(text, text, columns, true, List.of(Row.of(text, text))));
    }

    private static DocumentWriter writer(DocumentFormat format) {
        return OfficeFormats.all().get(format);
    }

    private static byte[] write(DocumentFormat format, DocumentContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(writer(format).write(content, out)).isEmpty();
        return out.toByteArray();
    }

    private static String read(DocumentFormat format, byte[] file) throws IOException {
        return format == DocumentFormat.PDF ? Readers.pdf(file) : Readers.docx(file);
    }

    private static String expected(DocumentFormat format, DocumentContent content) {
        PdfDocumentWriter pdf = new PdfDocumentWriter();
        return format == DocumentFormat.PDF ? PlainText.ofPdf(content, pdf.pageNumbers(content))
                : PlainText.ofDocx(content, pdf.pageNumbersInWord(content), true);
    }
}
