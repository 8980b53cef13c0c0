package org.tomes.document.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A complete document as content without layout, with texts in the language of the document. All writers render the
 * same content, and equal content results in equal documents.
 */
public record DocumentContent(DocumentInfo info, List<Block> blocks, List<Attachment> attachments) {

    /**
     * @throws IllegalArgumentException if a heading skips a level, an anchor is malformed or not unique, a reference
     * has no target, or a cover is not the first block
     */
    public DocumentContent {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
        ContentRules.check(blocks);
    }

    /** Creates a document without enclosed files. */
    public DocumentContent(DocumentInfo info, List<Block> blocks) {
        this(info, blocks, List.of());
    }

    /** Returns the anchors of the headings to which the text refers. */
    public Set<String> referenced() {
        return blocks.stream()
                .flatMap(ContentRules::inlines)
                .filter(Inline.Reference.class::isInstance)
                .map(inline -> ((Inline.Reference) inline).anchor())
                .collect(Collectors.toSet());
    }

    /** Returns the document with an additional enclosed file. */
    public DocumentContent with(Attachment attachment) {
        return new DocumentContent(info, blocks, Stream.concat(attachments.stream(), Stream.of(attachment)).toList());
    }
}
