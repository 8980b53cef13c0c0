package org.tomes.document.compare;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.document.compare.Redline.Words;
import org.tomes.document.compare.ShortestEdit.Edit;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;

/** Merges the blocks of two versions. Similar blocks become one block; all others are marked as removed or added. */
final class BlockMerge {

    private final Map<Object, EditKind> edits = new IdentityHashMap<>();
    private final Map<Block, Words> words = new IdentityHashMap<>();
    private final InlineMerge inlines = new InlineMerge(edits);

    Redline merge(DocumentContent earlier, DocumentContent later) {
        List<Block> before = earlier.blocks().stream().filter(BlockMerge::isCompared).toList();
        List<Block> blocks = merge(before, later.blocks(), this::block, BlockMerge::copy);
        return new Redline(later, blocks, edits, words);
    }

    private static boolean isCompared(Block block) {
        return switch (block) {
            case Cover _,Contents _,PageBreak _ -> false;
            case Heading _,Paragraph _,ItemList _,Table _,Figure _ -> true;
        };
    }

    /**
     * @param both merges two similar elements; returns empty if they are not similar
     * @param copy copies an element, so that the copy can be marked by identity
     */
    private <T> List<T> merge(List<T> before, List<T> after, BiFunction<T, T, Optional<T>> both, Function<T, T> copy) {
        List<T> merged = new ArrayList<>();
        List<T> removed = new ArrayList<>();
        List<T> added = new ArrayList<>();
        for (Edit<T> edit : ShortestEdit.between(before, after)) {
            switch (edit.op()) {
                case REMOVED -> removed.add(edit.element());
                case ADDED -> added.add(edit.element());
                case KEPT -> {
                    merged.addAll(paired(removed, added, both, copy));
                    merged.add(edit.element());
                    removed.clear();
                    added.clear();
                }
            }
        }
        merged.addAll(paired(removed, added, both, copy));
        return merged;
    }

    private <T> List<T> paired(List<T> removed, List<T> added, BiFunction<T, T, Optional<T>> both,
            Function<T, T> copy) {
        List<T> merged = new ArrayList<>();
        int next = 0;
        for (T old : removed) {
            Optional<T> pair = Optional.empty();
            int like = next;
            while (like < added.size() && pair.isEmpty()) {
                pair = both.apply(old, added.get(like));
                like++;
            }
            if (pair.isPresent()) {
                added.subList(next, like - 1).forEach(element -> merged.add(marked(EditKind.ADDED, element, copy)));
                merged.add(pair.get());
                next = like;
            } else {
                merged.add(marked(EditKind.REMOVED, old, copy));
            }
        }
        added.subList(next, added.size()).forEach(element -> merged.add(marked(EditKind.ADDED, element, copy)));
        return merged;
    }

    private <T> T marked(EditKind edit, T element, Function<T, T> copy) {
        T elementCopy = copy.apply(element);
        if (!(elementCopy instanceof Block block) || isCompared(block)) {
            edits.put(elementCopy, edit);
        }
        return elementCopy;
    }

    private Optional<Block> block(Block before, Block after) {
        return switch (after) {
            case Heading now when before instanceof Heading was -> heading(was, now);
            case Paragraph now when before instanceof Paragraph was && was.style() == now.style()
                    && DocumentComparison.alike(text(was), text(now)) ->
                Optional.of(new Paragraph(now.style(), inlines.merge(was.inlines(), now.inlines())));
            case ItemList now when before instanceof ItemList was && was.numbered() == now.numbered()
                    && DocumentComparison.alike(text(was), text(now)) ->
                Optional.of(list(was, now));
            case Table now when before instanceof Table was -> table(was, now);
            case Figure now when before instanceof Figure was && was.drawing().equals(now.drawing())
                    && was.alternative().equals(now.alternative())
                    && was.caption().isEmpty() == now.caption().isEmpty() ->
                Optional.of(captioned(copy(now), was.caption(), now.caption()));
            default -> Optional.empty();
        };
    }

    private Optional<Block> heading(Heading was, Heading now) {
        if (was.level() != now.level() || was.number().isEmpty() != now.number().isEmpty()
                || !DocumentComparison.alike(was.text(), now.text())) {
            return Optional.empty();
        }
        Block merged = copy(now);
        words.put(merged, new Words(inlines.merge(Inline.plain(was.number()), Inline.plain(now.number())),
                inlines.merge(Inline.plain(was.text()), Inline.plain(now.text()))));
        return Optional.of(merged);
    }

    private Block captioned(Block merged, String was, String now) {
        words.put(merged, new Words(List.of(), inlines.merge(Inline.plain(was), Inline.plain(now))));
        return merged;
    }

    private ItemList list(ItemList was, ItemList now) {
        return new ItemList(now.numbered(), merge(was.items(), now.items(), this::item, BlockMerge::copy));
    }

    private Optional<Item> item(Item was, Item now) {
        return DocumentComparison.alike(text(was.inlines()), text(now.inlines()))
                ? Optional.of(new Item(inlines.merge(was.inlines(), now.inlines()),
                        merge(was.below(), now.below(), this::below, this::copyBelow)))
                : Optional.empty();
    }

    private Optional<ItemList> below(ItemList was, ItemList now) {
        return was.numbered() == now.numbered() ? Optional.of(list(was, now)) : Optional.empty();
    }

    private ItemList copyBelow(ItemList list) {
        return new ItemList(list.numbered(), list.items());
    }

    /** Merges two tables. Rows that cells with row spans connect can only be removed or added together. */
    private Optional<Block> table(Table was, Table now) {
        boolean comparable = heads(was).equals(heads(now)) && was.caption().isEmpty() == now.caption().isEmpty()
                && Stream.of(was, now).flatMap(table -> table.rows().stream()).allMatch(BlockMerge::hasNoRowSpan)
                && DocumentComparison.alike(now.caption().isEmpty() ? text(was) : was.caption(),
                        now.caption().isEmpty() ? text(now) : now.caption());
        if (!comparable) {
            return Optional.empty();
        }
        Table merged = new Table(now.caption(), now.description(), now.columns(), now.rowHeads(),
                merge(was.rows(), now.rows(), this::row, BlockMerge::copy));
        return Optional.of(captioned(merged, was.caption(), now.caption()));
    }

    private static List<String> heads(Table table) {
        return table.columns().stream().map(Column::head).toList();
    }

    private static boolean hasNoRowSpan(Row row) {
        return row.cells().stream().allMatch(cell -> cell.rowSpan() == 1);
    }

    private Optional<Row> row(Row was, Row now) {
        if (!spans(was).equals(spans(now)) || !DocumentComparison.alike(text(was), text(now))) {
            return Optional.empty();
        }
        return Optional.of(new Row(IntStream.range(0, now.cells().size())
                .mapToObj(i -> new Cell(inlines.merge(was.cells().get(i).inlines(), now.cells().get(i).inlines()),
                        now.cells().get(i).columnSpan(), 1))
                .toList()));
    }

    private static List<Integer> spans(Row row) {
        return row.cells().stream().map(Cell::columnSpan).toList();
    }

    private static Block copy(Block block) {
        return switch (block) {
            case Heading heading -> new Heading(heading.level(), heading.number(), heading.text(), heading.anchor());
            case Paragraph paragraph -> new Paragraph(paragraph.style(), paragraph.inlines());
            case ItemList list -> new ItemList(list.numbered(), list.items());
            case Table table ->
                new Table(table.caption(), table.description(), table.columns(), table.rowHeads(), table.rows());
            case Figure figure -> new Figure(figure.alternative(), figure.caption(), figure.drawing());
            case Cover cover -> new Cover(cover.facts(), cover.logo(), cover.compact());
            case Contents contents -> new Contents(contents.title(), contents.depth());
            case PageBreak shared -> shared;
        };
    }

    private static Item copy(Item item) {
        return new Item(item.inlines(), item.below());
    }

    private static Row copy(Row row) {
        return new Row(row.cells());
    }

    private static String text(Block block) {
        return switch (block) {
            case Paragraph paragraph -> text(paragraph.inlines());
            case ItemList list ->
                list.items().stream().map(item -> text(item.inlines())).collect(Collectors.joining(" "));
            case Table table -> table.rows().stream().map(BlockMerge::text).collect(Collectors.joining(" "));
            default -> "";
        };
    }

    private static String text(Row row) {
        return row.cells().stream().map(cell -> text(cell.inlines())).collect(Collectors.joining(" "));
    }

    private static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
