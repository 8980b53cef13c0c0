package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.tomes.Seeds;
import org.tomes.document.compare.Redline;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.content.Inline.Text;
import org.tomes.office.design.HeadingPages;
import org.tomes.text.Language;
import org.w3c.dom.Element;

/** Two versions in one Word file: accepting all changes gives the later text, rejecting all the earlier one. */
class RedlineTest {

    private static final Instant RELEASED = Instant.parse("2026-11-27T10:15:30.123456Z");

    @Test
    void changedWordsAreTrackedWithAuthorAndDate() throws IOException {
        byte[] file = redline(document(line("Rules are reviewed every year by Anna.")),
                document(line("Rules are reviewed every quarter by Anna.")));

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            var paragraph = word.getParagraphs().getFirst().getCTP();
            CTRunTrackChange removed = paragraph.getDelArray(0);
            CTRunTrackChange added = paragraph.getInsArray(0);
            assertThat(removed.getRArray(0).getDelTextArray(0).getStringValue()).isEqualTo("year");
            assertThat(added.getRArray(0).getTArray(0).getStringValue()).isEqualTo("quarter");
            assertThat(List.of(removed.getAuthor(), added.getAuthor())).containsOnly("Anna Berg");
            assertThat(added.xgetDate().getStringValue()).isEqualTo("2026-11-27T10:15:30Z");
            assertThat(removed.getId()).isNotEqualTo(added.getId());
        }
    }

    @Test
    void paragraphsItemsRowsAndHeadingsAreTrackedEach() throws IOException {
        DocumentContent before = document(heading("1", "Access", "access"), line("All sign in twice."),
                line("This sentence is removed completely."), list("first point", "second point stays"),
                heading("2", "Vaults", "vaults"), table("kv-a,on", "kv-b,off"));
        DocumentContent after = document(heading("1", "Scope", "scope"), line("A new chapter."),
                heading("2", "Access", "access"), line("All sign in twice."), list("second point stays", "third"),
                heading("3", "Vaults", "vaults"), table("kv-a,on", "kv-c,on", "kv-b,off"));
        byte[] file = redline(before, after);

        assertThat(TrackedText.accepted(file)).containsExactlyElementsOf(
                Stream.of("1Scope", "Anewchapter.", "2Access", "Allsignintwice.", "secondpointstays", "third",
                        "3Vaults", "Vault", "State", "kv-a", "on", "kv-c", "on", "kv-b", "off").toList());
        assertThat(TrackedText.rejected(file)).containsExactly("1Access", "Allsignintwice.",
                "Thissentenceisremovedcompletely.", "firstpoint", "secondpointstays", "2Vaults", "Vault", "State",
                "kv-a", "on", "kv-b", "off");
        assertThat(TrackedText.all(TrackedText.part(file), "trPr")
                .stream()
                .filter(row -> !TrackedText.all(row, "ins").isEmpty())).hasSize(1);
    }

    @Test
    void equalVersionsHaveNoTrackedChange() throws IOException {
        DocumentContent content = DocumentFixture.everything(Language.DE);
        byte[] file = redline(content, content);

        assertThat(TrackedText.all(TrackedText.part(file), "ins")).isEmpty();
        assertThat(TrackedText.all(TrackedText.part(file), "del")).isEmpty();
    }

    @Test
    void equalVersionsGiveEqualBytesAndTheFileIsMarkedAsAComparison() throws IOException {
        DocumentContent before = document(new Cover(List.of()), line("a b c"));
        DocumentContent after = document(new Cover(List.of()), line("a d c"));

        assertThat(redline(before, after)).isEqualTo(redline(before, after));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(redline(before, after)))) {
            assertThat(word.getHeaderList().getFirst().getText()).contains("COMPARISON 1.0 AND 1.1");
        }
    }

    @Test
    void referenceToARemovedHeadingIsText() throws IOException {
        byte[] file = redline(
                document(heading("1", "Access", "access"), heading("2", "Vaults and keys", "vaults"),
                        new Paragraph(Style.BODY, List.of(new Inline.Reference("section 2", "vaults")))),
                document(heading("1", "Access", "access")));

        assertThat(TrackedText.all(TrackedText.part(file), "hyperlink")).isEmpty();
        assertThat(TrackedText.rejected(file)).containsExactly("1Access", "2Vaultsandkeys", "section2");
    }

    @Test
    void redlineContainsBothVersions() throws IOException {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            DocumentContent before = plain(RandomDocument.of(random.nextLong()).blocks());
            DocumentContent after = round % 4 == 0 ? plain(RandomDocument.of(random.nextLong()).blocks())
                    : changed(before, random);
            byte[] file = redline(before, after);

            assertThat(String.join("", TrackedText.accepted(file))).as("seed %d", seed).isEqualTo(text(after));
            assertThat(String.join("", TrackedText.rejected(file))).as("seed %d", seed).isEqualTo(text(before));
            assertThat(numbers(file)).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(OpenXml.violations(file)).as("seed %d", seed).isEmpty();
        }
    }

    private static List<String> numbers(byte[] file) throws IOException {
        return Stream.of("ins", "del", "bookmarkStart")
                .flatMap(name -> all(file, name).stream())
                .map(element -> element.getAttributeNS(element.getNamespaceURI(), "id"))
                .toList();
    }

    private static List<Element> all(byte[] file, String name) {
        try {
            return TrackedText.all(TrackedText.part(file), name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Without cover and contents, which are not compared. */
    private static String text(DocumentContent content) {
        return PlainText.ofDocx(content, HeadingPages.UNKNOWN, false);
    }

    /** Replaces characters that no file can contain, which are not the subject of this test. */
    private static DocumentContent plain(List<Block> blocks) {
        return DocumentFixture.of(blocks.stream()
                .filter(block -> !(block instanceof Cover) && !(block instanceof Contents))
                .map(block -> block instanceof Paragraph paragraph
                        ? new Paragraph(paragraph.style(), plainInlines(paragraph.inlines()))
                        : block)
                .toArray(Block[]::new));
    }

    private static List<Inline> plainInlines(List<Inline> inlines) {
        return inlines.stream()
                .map(inline -> inline instanceof Inline.Reference reference ? new Text(reference.text(), Look.PLAIN)
                        : inline)
                .toList();
    }

    private static DocumentContent changed(DocumentContent content, Random random) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : content.blocks()) {
            if (random.nextInt(5) == 0) {
                blocks.add(line("Inserted " + random.nextInt(100) + " words."));
            }
            int dice = random.nextInt(3);
            if (dice > 0 || block instanceof Heading) {
                blocks.add(dice == 1 ? changed(block, random) : block);
            }
        }
        return DocumentFixture.of(blocks.toArray(Block[]::new));
    }

    private static Block changed(Block block, Random random) {
        return switch (block) {
            case Heading heading ->
                new Heading(heading.level(), heading.number(), heading.text() + " new", heading.anchor());
            case Paragraph paragraph -> new Paragraph(paragraph.style(), changed(paragraph.inlines(), random));
            case ItemList list -> new ItemList(list.numbered(),
                    list.items()
                            .stream()
                            .map(item -> new Item(changed(item.inlines(), random),
                                    random.nextBoolean() ? item.below() : List.of()))
                            .toList());
            case Table table -> new Table(table.caption(), table.description(), table.columns(), table.rowHeads(), table
                    .rows()
                    .stream()
                    .map(row -> new Row(row.cells()
                            .stream()
                            .map(cell -> new Cell(changed(cell.inlines(), random), cell.columnSpan(), cell.rowSpan()))
                            .toList()))
                    .toList());
            default -> block;
        };
    }

    private static List<Inline> changed(List<Inline> inlines, Random random) {
        List<Inline> changed = new ArrayList<>();
        for (Inline inline : inlines) {
            if (random.nextInt(3) > 0) {
                changed.add(inline);
            }
            if (random.nextInt(4) == 0) {
                changed.add(new Text(" other words, ", Look.values()[random.nextInt(3)]));
            }
        }
        return changed;
    }

    private static byte[] redline(DocumentContent before, DocumentContent after) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeFormats.redlines().write(Redline.of(before, after, "COMPARISON 1.0 AND 1.1"), "Anna Berg", RELEASED, out);
        return out.toByteArray();
    }

    private static DocumentContent document(Block... blocks) {
        return DocumentFixture.of(blocks);
    }

    private static Heading heading(String number, String text, String anchor) {
        return new Heading(1, number, text, anchor);
    }

    private static Paragraph line(String text) {
        return new Paragraph(Style.BODY, Inline.plain(text));
    }

    private static ItemList list(String... items) {
        return new ItemList(false, Stream.of(items).map(item -> new Item(Inline.plain(item), List.of())).toList());
    }

    private static Table table(String... rows) {
        return new Table("", "d", List.of(new Column("Vault", 1, Align.START), new Column("State", 1, Align.START)),
                true, Stream.of(rows).map(row -> Row.of(row.split(","))).toList());
    }
}
