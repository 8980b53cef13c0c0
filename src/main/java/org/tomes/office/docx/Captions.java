package org.tomes.office.docx;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Table;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The captions of tables and figures. If counting yields exactly the numbers in the content, Word counts the captions
 * with {@code SEQ} fields, from which it can also create lists of tables and figures. Otherwise, the numbers are plain
 * text.
 */
final class Captions {

    /** Private-use characters that replace number and title while a caption's pattern is split. */
    private static final String NUMBER = "\uE000";
    private static final String TITLE = "\uE001";

    private final TrackedChangeWriter changes;
    private final RunWriter writer;
    private final Map<Block, Numbered> counted = new IdentityHashMap<>();

    /** The parts of a caption such as {@code Table 5: Roles}. */
    private record Numbered(String label, String before, int number, String rest) {
    }

    Captions(TrackedChangeWriter changes, RunWriter writer, List<Block> blocks, Language language) {
        this.changes = changes;
        this.writer = writer;
        Texts texts = Texts.in(language);
        count(blocks.stream().filter(Table.class::isInstance), texts.get("document.format.table", NUMBER, TITLE));
        count(blocks.stream().filter(Figure.class::isInstance), texts.get("document.format.figure", NUMBER, TITLE));
    }

    void write(Block block, String caption) {
        Numbered numbered = changes.compares() ? null : counted.get(block);
        if (numbered == null) {
            writer.write(changes.caption(block, caption));
            return;
        }
        writer.text(numbered.before());
        writer.field(" SEQ " + numbered.label() + " \\* ARABIC ", Integer.toString(numbered.number()));
        writer.text(numbered.rest());
    }

    private void count(Stream<Block> blocks, String pattern) {
        Map<Block, Numbered> captions = new IdentityHashMap<>();
        for (Block block : (Iterable<Block>) blocks::iterator) {
            Optional<Numbered> caption = parts(caption(block), pattern);
            if (caption.isPresent()) {
                if (caption.get().number() != captions.size() + 1) {
                    return;
                }
                captions.put(block, caption.get());
            }
        }
        counted.putAll(captions);
    }

    private static String caption(Block block) {
        return block instanceof Table table ? table.caption() : ((Figure) block).caption();
    }

    /**
     * Splits a caption. The label is taken only from the pattern, so that no text of a document can become part of a
     * field.
     */
    private static Optional<Numbered> parts(String caption, String pattern) {
        String label = pattern.substring(0, pattern.indexOf(NUMBER)).strip();
        String between = pattern.substring(pattern.indexOf(NUMBER) + 1, pattern.indexOf(TITLE));
        if (!caption.startsWith(label) || caption.length() <= label.length() + 1) {
            return Optional.empty();
        }
        int start = label.length() + 1;
        int end = start;
        while (end < caption.length() && end < start + 6 && caption.charAt(end) >= '0' && caption.charAt(end) <= '9') {
            end++;
        }
        return end == start || Character.getType(caption.charAt(start - 1)) != Character.SPACE_SEPARATOR
                || !caption.startsWith(between, end) ? Optional.empty()
                        : Optional.of(new Numbered(label, caption.substring(0, start),
                                Integer.parseInt(caption.substring(start, end)), caption.substring(end)));
    }
}
