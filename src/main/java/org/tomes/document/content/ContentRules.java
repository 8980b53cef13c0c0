package org.tomes.document.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Table;

/** Rules for the blocks of a document, on which all writers rely. */
final class ContentRules {

    private static final int DEEPEST_LEVEL = 4;
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z0-9_-]+");

    private ContentRules() {
    }

    static void check(List<Block> blocks) {
        Set<String> anchors = checkHeadings(blocks);
        for (int i = 1; i < blocks.size(); i++) {
            require(!(blocks.get(i) instanceof Cover), "a cover must come first, not as block", i);
        }
        blocks.stream().flatMap(ContentRules::inlines).forEach(inline -> {
            if (inline instanceof Inline.Reference reference) {
                require(anchors.contains(reference.anchor()), "no heading has the anchor", reference.anchor());
            }
        });
    }

    /**
     * Checks the headings. The first heading of an excerpt can be below the first level, because the file that contains
     * the excerpt has the levels above it.
     */
    private static Set<String> checkHeadings(List<Block> blocks) {
        Set<String> anchors = new HashSet<>();
        int level = DEEPEST_LEVEL;
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                require(heading.level() >= 1 && heading.level() <= Math.min(level + 1, DEEPEST_LEVEL),
                        "this heading skips a level:", heading.text());
                require(ANCHOR.matcher(heading.anchor()).matches(), "not an anchor:", heading.anchor());
                require(anchors.add(heading.anchor()), "two headings have the anchor", heading.anchor());
                level = heading.level();
            }
        }
        return anchors;
    }

    /** Returns all texts of a block. */
    static Stream<Inline> inlines(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.inlines().stream();
            case ItemList list -> list.items().stream().flatMap(ContentRules::inlines);
            case Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.inlines().stream());
            default -> Stream.empty();
        };
    }

    private static Stream<Inline> inlines(Item item) {
        return Stream.concat(item.inlines().stream(), item.below().stream().flatMap(ContentRules::inlines));
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + " " + value);
        }
    }
}
