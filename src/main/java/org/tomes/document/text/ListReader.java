package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.document.text.TextBlock.Item;
import org.tomes.document.text.TextBlock.Listing;

/**
 * Reads a list: {@code - item}, {@code 1. item}. An item that is indented by two or more spaces belongs to the
 * preceding item.
 */
final class ListReader {

    private static final Pattern ITEM = Pattern.compile("(-|[0-9]{1,4}\\.)(?: +(.*)|)");
    private static final int STEP = 2;
    private static final int DEEPEST = 3;

    private final Lines lines;
    private final TextParser.Spans spans;
    private final List<TextFault> faults;

    ListReader(Lines lines, TextParser.Spans spans, List<TextFault> faults) {
        this.lines = lines;
        this.spans = spans;
        this.faults = faults;
    }

    static boolean isItem(String line) {
        return ITEM.matcher(line).matches();
    }

    /** Reads the list that starts here, and lists of the other kind that follow it immediately. */
    List<TextBlock> read() {
        List<TextBlock> read = new ArrayList<>();
        while (skipToNextItem()) {
            read.add(list(lines.indent(), 1));
        }
        return read;
    }

    /** Whether another item follows. Empty lines between items do not end a list, so the numbering continues. */
    private boolean skipToNextItem() {
        return lines.skipEmptyLinesBefore(ListReader::isItem);
    }

    private Listing list(int indent, int depth) {
        boolean numbered = isNumbered(lines.current());
        List<Item> items = new ArrayList<>();
        do {
            items.add(item(indent, depth));
        } while (skipToNextItem() && isNumbered(lines.current()) == numbered && belongs(indent, depth));
        return new Listing(numbered, items);
    }

    /**
     * Whether an item belongs to this level. Items of the outermost level may be indented less than the preceding item,
     * and items of the innermost level by any number of spaces.
     */
    private boolean belongs(int indent, int depth) {
        return (depth == DEEPEST || lines.indent() < indent + STEP) && (depth == 1 || lines.indent() > indent - STEP);
    }

    private static boolean isNumbered(String line) {
        return line.charAt(0) != '-';
    }

    private Item item(int indent, int depth) {
        int number = lines.number();
        Matcher item = ITEM.matcher(lines.current());
        item.matches();
        StringBuilder itemText = new StringBuilder(item.group(2) == null ? "" : item.group(2).strip());
        int ownIndent = lines.indent();
        if (depth == DEEPEST && ownIndent >= indent + STEP) {
            faults.add(TextFault.at(number, "listTooDeep", DEEPEST));
        }
        lines.next();
        while (lines.hasMore() && lines.indent() > ownIndent && !TextParser.begins(lines.current())) {
            itemText.append('\n').append(lines.current());
            lines.next();
        }
        String text = itemText.toString().strip();
        if (text.isEmpty()) {
            faults.add(TextFault.at(number, "itemEmpty"));
        }
        return new Item(spans.of(text, number), below(indent, depth));
    }

    private List<Listing> below(int indent, int depth) {
        List<Listing> below = new ArrayList<>();
        while (depth < DEEPEST && skipToNextItem() && lines.indent() >= indent + STEP) {
            below.add(list(lines.indent(), depth + 1));
        }
        return below;
    }
}
