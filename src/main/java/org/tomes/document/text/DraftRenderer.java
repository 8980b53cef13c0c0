package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.problem.Faults;

/** Writes a parsed text into a document with its placeholders filled in. Placeholders without a value are marked. */
final class DraftRenderer<F> {

    /** Limits for the width of a column if the text does not define it. The width is then that of the longest cell. */
    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;
    private static final int DEEPEST_LEVEL = 4;
    private static final String SUBJECT = "@";

    private final DocumentBuilder document;
    private final PlaceholderCatalog<F> placeholders;
    private final F facts;
    private final int deeper;
    private final Map<String, String> included;

    DraftRenderer(DocumentBuilder document, PlaceholderCatalog<F> placeholders, F facts) {
        this(document, placeholders, facts, 0, Map.of());
    }

    /**
     * @param deeper number of levels by which headings are lowered
     * @param included titles, by key, of sections that have no number in this document
     */
    DraftRenderer(DocumentBuilder document, PlaceholderCatalog<F> placeholders, F facts, int deeper,
            Map<String, String> included) {
        this.deeper = deeper;
        this.included = Map.copyOf(included);
        this.document = document;
        this.placeholders = placeholders;
        this.facts = facts;
    }

    void set(ParsedText draft) {
        withoutMoved(draft.pieces()).forEach(this::piece);
    }

    /** Removes parts that have moved to another document, and headings that are left without content. */
    private List<TextBlock> withoutMoved(List<TextBlock> pieces) {
        List<TextBlock> keptBlocks = new ArrayList<>();
        boolean took = false;
        for (TextBlock piece : pieces) {
            if (piece instanceof TextBlock.Part part && placeholders.hasMoved(part.name())) {
                took = true;
                continue;
            }
            if (took && piece instanceof TextBlock.Heading heading) {
                dropEmptyHeadings(keptBlocks, heading.level());
            }
            took = took && piece instanceof TextBlock.Heading;
            keptBlocks.add(piece);
        }
        if (took) {
            dropEmptyHeadings(keptBlocks, 0);
        }
        return keptBlocks;
    }

    private static void dropEmptyHeadings(List<TextBlock> keptBlocks, int level) {
        while (!keptBlocks.isEmpty() && keptBlocks.getLast() instanceof TextBlock.Heading above
                && above.level() >= level) {
            keptBlocks.removeLast();
        }
    }

    private void piece(TextBlock piece) {
        switch (piece) {
            case TextBlock.Heading heading -> heading(heading);
            case TextBlock.Paragraph paragraph ->
                document.block(new Block.Paragraph(paragraph.style(), inlines(paragraph.spans())));
            case TextBlock.Listing list -> {
                Block.ItemList items = list(list);
                items.items().forEach(this::notAssessed);
                document.block(items);
            }
            case TextBlock.Table table -> document.table(table(table));
            case TextBlock.Part part -> part(part);
        }
    }

    private void heading(TextBlock.Heading heading) {
        String words = inlines(heading.spans()).stream()
                .map(Inline::text)
                .collect(Collectors.joining())
                .replace('\n', ' ')
                .strip();
        document.part(Math.min(heading.level() + deeper, DEEPEST_LEVEL), words.isEmpty() ? "–" : words);
    }

    private void part(TextBlock.Part part) {
        placeholders.writer(part.name(), part.argument())
                .ifPresentOrElse(
                        writer -> document.guarded("part " + part.name() + " of a document", part.name(),
                                () -> writer.write(document, facts,
                                        part.argument().isEmpty() ? List.of()
                                                : PlaceholderName.split(part.argument()))),
                        () -> document.block(new Block.Paragraph(Style.WARNING,
                                List.of(marker(new PlaceholderUse(1, part.name(), part.argument(), true))))));
    }

    /** Adds an item to the final list of what was not assessed, if it begins like a generated sentence about this. */
    private void notAssessed(Block.Item item) {
        String[] lead = document.texts().get("document.format.notAssessed", SUBJECT).split(SUBJECT, -1);
        String text = words(item.inlines());
        int end = text.indexOf(lead[1]);
        if (text.startsWith(lead[0]) && end > lead[0].length()) {
            document.gap(text.substring(lead[0].length(), end), text.substring(end + lead[1].length()).strip());
        }
    }

    private Block.ItemList list(TextBlock.Listing list) {
        return new Block.ItemList(list.numbered(), list.items()
                .stream()
                .map(item -> new Block.Item(inlines(item.spans()), item.below().stream().map(this::list).toList()))
                .toList());
    }

    private Block.Table table(TextBlock.Table table) {
        List<String> heads = table.columns().stream().map(column -> words(inlines(column.head()))).toList();
        List<Block.Row> rows = table.rows()
                .stream()
                .map(row -> new Block.Row(row.stream().map(cell -> Block.Cell.of(inlines(cell))).toList()))
                .toList();
        List<Block.Column> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            TextBlock.Column column = table.columns().get(i);
            columns.add(new Block.Column(heads.get(i),
                    column.weight() > 0 ? column.weight() : weight(heads.get(i), rows, i), column.align()));
        }
        String description = document.texts().get("draft.table.description", String.join(", ", heads));
        return new Block.Table(table.caption(), description, columns, true, rows);
    }

    private static int weight(String head, List<Block.Row> rows, int column) {
        int longest = rows.stream().mapToInt(row -> words(row.cells().get(column).inlines()).length()).max().orElse(0);
        return Math.clamp(Math.max(longest, head.length()), NARROWEST, WIDEST);
    }

    private static String words(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    private List<Inline> inlines(List<Span> spans) {
        List<Inline> inlines = new ArrayList<>();
        for (Span span : spans) {
            switch (span) {
                case Span.Words words -> inlines.add(new Inline.Text(words.text(), words.look()));
                case Span.Link link -> inlines.add(new Inline.Link(link.text(), link.target()));
                case Span.Blank blank ->
                    fill(blank).forEach(inline -> inlines.add(blank.strong() ? strong(inline) : inline));
            }
        }
        return inlines;
    }

    private List<Inline> fill(Span.Blank blank) {
        if (blank.name().equals(PlaceholderCatalog.SECTION) && included.containsKey(blank.argument())) {
            return Inline.plain(document.texts().get("draft.value.includedSection", included.get(blank.argument())));
        }
        if (blank.name().equals(PlaceholderCatalog.SECTION)) {
            OptionalInt number = document.sectionNumber(blank.argument());
            return number.isPresent() ? List.of(new Inline.Reference(
                    document.texts().get("draft.value.section", String.valueOf(number.getAsInt())), blank.argument()))
                    : List.of(marker(blank));
        }
        Optional<PlaceholderCatalog.Filler<F>> filler = placeholders.filler(blank.name(), blank.argument());
        return filler
                .map(blankFiller -> Faults.contain("blank " + blank.name() + " of a document",
                        () -> blankFiller.fill(document, facts, blank.argument()), reason -> List.of(marker(blank))))
                .orElseGet(() -> List.of(marker(blank)));
    }

    private Inline marker(Span.Blank blank) {
        return marker(new PlaceholderUse(1, blank.name(), blank.argument(), false));
    }

    private Inline marker(PlaceholderUse use) {
        return new Inline.Text(document.texts().get("draft.value.unknown", use.written()), Look.STRONG);
    }

    private static Inline strong(Inline inline) {
        return inline instanceof Inline.Text text && text.look() == Look.PLAIN
                ? new Inline.Text(text.text(), Look.STRONG)
                : inline;
    }
}
