package org.tomes.office;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.content.Inline.Text;

/** Generates documents that are valid, but as unusual as a register allows; the same seed gives the same document. */
public final class RandomDocument {

    private static final List<String> WORDS = List.of("Maßnahme", "Überprüfung", "NSG", "10.20.30.0/24", "äöüÄÖÜß", "–",
            "“quoted”", "שלום עולם", "مرحبا", "漢字かな", "한국어", "🔒", "👩‍💻", "e\u0301", "Ω≥→€", "a\u00ADb", "x\u200By",
            "no\u2011break", "a\tb", "<b>&amp;</b>", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
            "/subscriptions/0f1e2d3c/resourceGroups/rg-prod/providers/x", "W".repeat(100), "i");

    private final Random random;
    private int headings;
    private int level;

    private RandomDocument(long seed) {
        random = new Random(seed);
    }

    public static DocumentContent of(long seed) {
        return new RandomDocument(seed).document();
    }

    private DocumentContent document() {
        List<Block> blocks = new ArrayList<>();
        if (random.nextBoolean()) {
            blocks.add(new Cover(List.of(new Fact(text(2), text(40)), new Fact("", ""))));
        }
        blocks.add(new Contents(text(2), 1 + random.nextInt(4)));
        int count = 3 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            blocks.add(block());
        }
        return DocumentFixture.of(blocks.toArray(Block[]::new));
    }

    private Block block() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> heading();
            case 3 -> new Paragraph(pick(Style.values()), inlines(random.nextInt(8) == 0 ? 600 : 40));
            case 4 -> new Paragraph(Style.BODY, random.nextBoolean() ? List.of() : inlines(30));
            case 5 -> list(0);
            case 6 -> table();
            case 7 -> new Figure("Figure " + text(10), text(6), drawing());
            default -> new PageBreak();
        };
    }

    private Heading heading() {
        level = 1 + random.nextInt(Math.min(level + 1, 4));
        headings++;
        return new Heading(level, random.nextInt(3) == 0 ? "" : "A" + headings + "." + level, "§ " + text(6),
                "h" + headings);
    }

    private ItemList list(int depth) {
        List<Item> items = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            items.add(
                    new Item(inlines(30), depth < 3 && random.nextInt(3) == 0 ? List.of(list(depth + 1)) : List.of()));
        }
        return new ItemList(random.nextBoolean(), items);
    }

    private Table table() {
        List<Column> columns = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            columns.add(
                    new Column(text(random.nextInt(20) == 0 ? 200 : 3), 1 + random.nextInt(5), pick(Align.values())));
        }
        List<Row> rows = new ArrayList<>();
        int longest = random.nextInt(10) == 0 ? 300 : 8;
        for (int i = random.nextInt(12); i > 0; i--) {
            rows.addAll(band(columns.size(), longest));
        }
        return new Table(random.nextInt(4) == 0 ? "" : text(5), text(5), columns, random.nextBoolean(), rows);
    }

    /** Rows that one tall cell spans, or a single row with a wide cell. */
    private List<Row> band(int columns, int longest) {
        int tall = columns > 1 ? random.nextInt(4) : 1;
        if (tall < 2) {
            int wide = 1 + random.nextInt(columns);
            List<Cell> cells = new ArrayList<>(List.of(new Cell(inlines(longest), wide, 1)));
            fill(cells, columns - wide, longest);
            return List.of(new Row(cells));
        }
        List<Row> rows = new ArrayList<>();
        boolean first = random.nextBoolean();
        for (int i = 0; i < tall; i++) {
            List<Cell> cells = new ArrayList<>();
            fill(cells, columns - 1, longest);
            if (i == 0) {
                cells.add(first ? 0 : cells.size(), new Cell(inlines(longest * 4), 1, tall));
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    private void fill(List<Cell> cells, int count, int longest) {
        for (int i = 0; i < count; i++) {
            cells.add(Cell.of(inlines(longest)));
        }
    }

    private List<Inline> inlines(int longest) {
        List<Inline> inlines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String text = text(longest / 2);
            inlines.add(switch (random.nextInt(8)) {
                case 0 -> new Inline.Link(text, URI.create("https://example.org/a?b=c&d=%C3%A4#" + i));
                case 1 -> headings == 0 ? new Text(text, Look.CODE)
                        : new Inline.Reference(text, "h" + (1 + random.nextInt(headings)));
                default -> new Text(text, pick(Look.values()));
            });
        }
        return inlines;
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(15) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private Drawing drawing() {
        boolean small = random.nextInt(4) > 0;
        double width = small ? 80 : 50 + random.nextInt(600);
        double height = small ? 60 : 20 + random.nextInt(1000);
        return new Drawing(width, height,
                List.of(new Drawing.Box(0, 0, width, height, random.nextInt(5), random.nextBoolean() ? 0xEEEEEE : null,
                        new Drawing.Stroke(0, 1, List.of(2.0, 1.0))),
                        new Drawing.Line(List.of(new Drawing.Point(0, 0), new Drawing.Point(width, height)),
                                new Drawing.Stroke(0xAA0000, 0.5, List.of())),
                        new Drawing.Dot(width / 2, height / 2, 3, 0x00AA00), new Drawing.Label(text(3), width / 2,
                                height / 2, pick(Align.values()), 8, random.nextBoolean(), 0x333333)));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
