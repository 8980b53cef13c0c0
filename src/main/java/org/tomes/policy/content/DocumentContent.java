package org.tomes.policy.content;

import java.util.List;

/**
 * A whole document as content: texts resolved in the document's language, no layout. Every writer renders the same.
 * Equal content gives equal documents.
 *
 * @throws IllegalArgumentException where a heading skips a level, an anchor is malformed or given twice, a reference
 *                                  leads nowhere, or a cover does not come first
 */
public record DocumentContent(DocumentInfo info, List<Block> blocks) {

    public DocumentContent {
        blocks = List.copyOf(blocks);
        ContentRules.check(blocks);
    }
}
