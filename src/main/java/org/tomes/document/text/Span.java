package org.tomes.document.text;

import java.net.URI;
import org.tomes.document.content.Inline.Look;

/** A run of text within a paragraph, an item, a cell or a heading, as written. */
public sealed interface Span {

    /**
     * @param text text, with a line feed at each manual line break
     */
    record Words(String text, Look look) implements Span {
    }

    /**
     * @param target target, which is always http or https
     */
    record Link(String text, URI target) implements Span {
    }

    /**
     * A placeholder that is filled in when the document is composed: {@code {score}}, {@code {owner:key-vault}}.
     *
     * @param argument value after the colon; empty if there is none
     */
    record Blank(String name, String argument, boolean strong) implements Span {
    }
}
