package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.content.Block;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;

/**
 * A part of a document that the preview draws separately. Tables are split into rows, so that only visible parts are
 * built, however long the document is.
 */
sealed interface PreviewBlock {

    record Cover(DocumentInfo info, List<Block.Fact> facts) implements PreviewBlock {
    }

    /** Any block that is not a table. */
    record Plain(Block block) implements PreviewBlock {
    }

    record TableHead(Block.Table table) implements PreviewBlock {
    }

    record TableRow(Block.Table table, Block.Row row) implements PreviewBlock {
    }

    /** The table of contents, with the headings it lists. */
    record Contents(String title, List<Block.Heading> headings) implements PreviewBlock {
    }

    static List<PreviewBlock> of(DocumentContent content) {
        List<PreviewBlock> lines = new ArrayList<>();
        for (Block block : content.blocks()) {
            switch (block) {
                case Block.Cover cover -> lines.add(new Cover(content.info(), cover.facts()));
                case Block.Contents contents ->
                    lines.add(new Contents(contents.title(), headings(content, contents.depth())));
                case Block.Table table -> {
                    lines.add(new TableHead(table));
                    for (Block.Row row : table.rows()) {
                        lines.add(new TableRow(table, row));
                    }
                }
                case Block.PageBreak pageBreak -> {
                }
                default -> lines.add(new Plain(block));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Block.Heading> headings(DocumentContent content, int depth) {
        return content.blocks()
                .stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(heading -> heading.level() <= depth)
                .toList();
    }
}
