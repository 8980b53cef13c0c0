package org.tomes.document.compare;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.document.content.Block;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Stamp;

/**
 * Two versions of a document as one text: the later version, with removed text at its former place. Removed and added
 * blocks, rows, items and runs of text are marked; unmarked ones are in both versions. Cover and contents are those of
 * the later version and are not compared.
 */
public final class Redline {

    private final DocumentContent later;
    private final List<Block> blocks;
    /**
     * Changes by element. Elements are compared by identity, because equal words can be removed in one place, added in
     * another and unchanged in a third.
     */
    private final Map<Object, EditKind> edits;
    private final Map<Block, Words> words;

    /** The number and text of a heading, or the caption of a table or figure, with their differences. */
    public record Words(List<Inline> number, List<Inline> text) {
        public Words {
            number = List.copyOf(number);
            text = List.copyOf(text);
        }
    }

    Redline(DocumentContent later, List<Block> blocks, Map<Object, EditKind> edits, Map<Block, Words> words) {
        this.later = later;
        this.blocks = List.copyOf(blocks);
        this.edits = new IdentityHashMap<>(edits);
        this.words = new IdentityHashMap<>(words);
    }

    /**
     * @param mark mark on the cover and at the top of each page, which distinguishes the file from the version itself
     */
    public static Redline of(DocumentContent earlier, DocumentContent later, String mark) {
        DocumentInfo info = later.info().stamped(new Stamp(mark, ""), later.info().createdAt());
        return new BlockMerge().merge(earlier, new DocumentContent(info, later.blocks()));
    }

    /** Returns the later version. */
    public DocumentContent later() {
        return later;
    }

    /** Returns all blocks in reading order. */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * @param element a block of this text, or a row, an item or a run of text within one
     * @return how the complete element changed; empty if it changed in the same way as the element that contains it
     */
    public Optional<EditKind> edit(Object element) {
        return Optional.ofNullable(edits.get(element));
    }

    /**
     * Returns the text with marked changes that replaces the number, text or caption of the block; empty if it is equal
     * in both versions.
     */
    public Optional<Words> words(Block block) {
        return Optional.ofNullable(words.get(block));
    }
}
