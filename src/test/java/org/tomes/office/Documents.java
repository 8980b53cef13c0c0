package org.tomes.office;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;

/** Views of document content for tests. */
final class Documents {

    private Documents() {
    }

    /** Returns the parts that must be equal in every language. */
    static List<String> structure(DocumentContent content) {
        return content.blocks().stream().map(block -> switch (block) {
            case Heading heading -> heading.level() + " " + heading.number() + " " + heading.anchor();
            case Table table -> "table of " + table.columns().size() + " by " + table.rows().size();
            case ItemList list -> "list of " + list.items().size() + list.numbered();
            case Paragraph paragraph -> "paragraph " + paragraph.style();
            default -> block.getClass().getSimpleName();
        }).toList();
    }

    static boolean hasCellsOverRows(DocumentContent content) {
        return content.blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.rowSpan() > 1);
    }

    static String text(DocumentContent content) {
        return content.blocks().stream().flatMap(Documents::texts).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Heading heading -> Stream.of(heading.number() + " " + heading.text());
            case Paragraph paragraph -> Stream.of(joined(paragraph.inlines()));
            case ItemList list -> list.items().stream().map(Item::inlines).map(Documents::joined);
            case Table table -> Stream.concat(Stream.of(table.caption(), table.description()),
                    table.rows().stream().map(Row::cells).flatMap(List::stream).map(cell -> joined(cell.inlines())));
            case Figure figure -> Stream.of(figure.caption(), figure.alternative());
            case Block.PageBreak pageBreak -> pageBreak.part().stream();
            case Block.Cover cover -> cover.facts().stream().map(fact -> fact.label() + " " + fact.value());
            default -> Stream.of(block.toString());
        };
    }

    private static String joined(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
