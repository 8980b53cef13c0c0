package org.tomes.document.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole document as content: texts resolved in the document's language, no layout. Every writer renders the same.
 * Equal content gives equal documents.
 *
 * @throws IllegalArgumentException if a heading skips a level, an anchor is malformed or given twice, a reference leads
 * nowhere, or a cover does not come first
 */
public record DocumentContent(DocumentInfo info, List<Block> blocks, List<Attachment> attachments) {

    public DocumentContent {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
        ContentRules.check(blocks);
    }

    /** A document that carries no file inside. */
    public DocumentContent(DocumentInfo info, List<Block> blocks) {
        this(info, blocks, List.of());
    }

    /** The anchors of the headings that the text refers to. */
    public Set<String> referenced() {
        return blocks.stream()
                .flatMap(ContentRules::inlines)
                .filter(Inline.Reference.class::isInstance)
                .map(inline -> ((Inline.Reference) inline).anchor())
                .collect(Collectors.toSet());
    }

    /** The same document with one more file inside. */
    public DocumentContent with(Attachment attachment) {
        return new DocumentContent(info, blocks, Stream.concat(attachments.stream(), Stream.of(attachment)).toList());
    }
}
