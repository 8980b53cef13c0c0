package org.tomes.document.compose;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;

/** Converts references to plain text if the company has left out the section to which they refer. */
final class DanglingReferences {

    private final Set<String> anchors;

    private DanglingReferences(Set<String> anchors) {
        this.anchors = anchors;
    }

    static List<Block> resolved(List<Block> blocks) {
        DanglingReferences references = new DanglingReferences(blocks.stream()
                .filter(Heading.class::isInstance)
                .map(block -> ((Heading) block).anchor())
                .collect(Collectors.toSet()));
        return blocks.stream().map(references::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Paragraph paragraph -> new Paragraph(paragraph.style(), inlines(paragraph.inlines()));
            case ItemList list -> list(list);
            case Table table -> new Table(table.caption(), table.description(), table.columns(), table.rowHeads(),
                    table.rows().stream().map(this::row).toList());
            default -> block;
        };
    }

    private ItemList list(ItemList list) {
        return new ItemList(list.numbered(),
                list.items()
                        .stream()
                        .map(item -> new Item(inlines(item.inlines()), item.below().stream().map(this::list).toList()))
                        .toList());
    }

    private Row row(Row row) {
        return new Row(row.cells()
                .stream()
                .map(cell -> new Cell(inlines(cell.inlines()), cell.columnSpan(), cell.rowSpan()))
                .toList());
    }

    private List<Inline> inlines(List<Inline> inlines) {
        return inlines.stream()
                .map(inline -> inline instanceof Inline.Reference reference && !anchors.contains(reference.anchor())
                        ? new Inline.Text(reference.text(), Look.PLAIN)
                        : inline)
                .toList();
    }
}
