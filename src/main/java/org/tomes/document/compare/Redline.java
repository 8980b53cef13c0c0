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
 * Two versions of a document as one text: the later version, with what it no longer has in the place where it was.
 * Blocks, rows, items and stretches of text that were removed or added are marked; all others are in both versions.
 * Cover and contents are those of the later version and are not compared.
 */
public final class Redline {

    private final DocumentContent later;
    private final List<Block> blocks;
    /** By identity: the same words can be removed in one place, added in another and kept in a third. */
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

    /** @param mark shown on the cover and above each page, so that the file is not taken for the version itself */
    public static Redline of(DocumentContent earlier, DocumentContent later, String mark) {
        DocumentInfo info = later.info().stamped(new Stamp(mark, ""), later.info().createdAt());
        return new BlockMerge().merge(earlier, new DocumentContent(info, later.blocks()));
    }

    /** The later version. */
    public DocumentContent later() {
        return later;
    }

    /** All blocks in reading order. */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * @param element a block of this text, or a row, an item or a stretch of text within one
     * @return what became of it as a whole; empty if it is like what surrounds it
     */
    public Optional<EditKind> edit(Object element) {
        return Optional.ofNullable(edits.get(element));
    }

    /** What to show in place of the block's own number, text or caption; empty if that is equal in both versions. */
    public Optional<Words> words(Block block) {
        return Optional.ofNullable(words.get(block));
    }
}
