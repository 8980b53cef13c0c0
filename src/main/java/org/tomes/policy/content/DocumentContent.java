package org.tomes.policy.content;

import java.util.List;

/** A whole document as content: texts resolved in the document's language, no layout. Every writer renders the same. */
public record DocumentContent(DocumentInfo info, List<Block> blocks) {

    public DocumentContent {
        blocks = List.copyOf(blocks);
    }
}
