package org.tomes.document.text;

import java.net.URI;
import org.tomes.document.content.Inline.Look;

/** A stretch of text within a paragraph, an item, a cell or a heading, as it was written. */
public sealed interface Span {

    /** @param text holds a line feed where the line was broken by hand */
    record Words(String text, Look look) implements Span {
    }

    /** @param target always http or https */
    record Link(String text, URI target) implements Span {
    }

    /**
     * Something to be filled in when the document is composed: {@code {score}}, {@code {owner:key-vault}}.
     *
     * @param argument what stands after the colon; empty where there is none
     */
    record Blank(String name, String argument, boolean strong) implements Span {
    }
}
