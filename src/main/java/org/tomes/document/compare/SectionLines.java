package org.tomes.document.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/**
 * A section of a document as lines of text: each paragraph, item and table row is a line.
 *
 * @param key key that is equal in all versions: the anchor of the chapter and the titles of the sections above, without
 * numbers
 * @param title title with its number
 * @param anchor anchor of its heading
 */
record SectionLines(String key, String title, String anchor, List<String> lines) {

    /**
     * Anchor of the document control, which is left out because it differs in every version and its list of versions
     * contains the differences.
     */
    private static final String CONTROL = "control";
    private static final String CELLS = " | ";

    SectionLines {
        lines = List.copyOf(lines);
    }

    /** Returns all sections in order, without the document control. */
    static List<SectionLines> of(DocumentContent content) {
        List<SectionLines> sections = new ArrayList<>();
        Map<String, Integer> occurrences = new HashMap<>();
        String[] path = new String[5];
        Heading heading = null;
        List<String> lines = new ArrayList<>();
        for (Block block : content.blocks()) {
            if (block instanceof Heading next) {
                add(sections, occurrences, path, heading, lines);
                heading = next;
                lines = new ArrayList<>();
                path[next.level()] = next.level() == 1 ? next.anchor() : next.text();
            } else {
                lines.addAll(lines(block));
            }
        }
        add(sections, occurrences, path, heading, lines);
        return sections;
    }

    private static void add(List<SectionLines> sections, Map<String, Integer> occurrences, String[] path,
            Heading heading, List<String> lines) {
        if (heading == null || path[1].equals(CONTROL)) {
            return;
        }
        StringBuilder key = new StringBuilder();
        for (int level = 1; level <= heading.level(); level++) {
            key.append(path[level]).append('\n');
        }
        // The order distinguishes sections with the same name.
        int times = occurrences.merge(key.toString(), 1, Integer::sum);
        sections.add(new SectionLines(key.toString() + times, (heading.number() + " " + heading.text()).strip(),
                heading.anchor(), lines));
    }

    private static List<String> lines(Block block) {
        List<String> lines = new ArrayList<>();
        switch (block) {
            case Paragraph paragraph -> lines.add(text(paragraph.inlines()));
            case ItemList list -> items(list, "", lines);
            case Table table -> table(table, lines);
            case Figure figure -> lines.add(figure.alternative());
            default -> {
            }
        }
        lines.replaceAll(line -> line.replaceAll("\\s+", " ").strip());
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static void items(ItemList list, String indent, List<String> lines) {
        for (Item item : list.items()) {
            lines.add(indent + "• " + text(item.inlines()));
            item.below().forEach(below -> items(below, indent + "  ", lines));
        }
    }

    private static void table(Table table, List<String> lines) {
        lines.add(table.columns().stream().map(Block.Column::head).collect(Collectors.joining(CELLS)));
        for (Row row : table.rows()) {
            lines.add(row.cells().stream().map(cell -> text(cell.inlines())).collect(Collectors.joining(CELLS)));
        }
    }

    private static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
