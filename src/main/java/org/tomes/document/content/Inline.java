package org.tomes.document.content;

import java.net.URI;
import java.util.List;

/** A run of text within a paragraph, an item or a cell. A line feed in a text is a line break. */
public sealed interface Inline {

    String text();

    record Text(String text, Look look) implements Inline {
    }

    /** Look of the text. Code is for texts that people copy character by character: ids, hashes, address ranges. */
    enum Look {
        PLAIN,
        STRONG,
        CODE
    }

    /**
     * A link to an external target. Only http and https are permitted, because data of a register must not lead to
     * other kinds of targets.
     */
    record Link(String text, URI target) implements Inline {
        public Link {
            if (!"https".equalsIgnoreCase(target.getScheme()) && !"http".equalsIgnoreCase(target.getScheme())) {
                throw new IllegalArgumentException("only http and https links: " + target.getScheme());
            }
        }
    }

    /** A reference to a heading of the same document, which its anchor identifies. */
    record Reference(String text, String anchor) implements Inline {
    }

    static List<Inline> plain(String text) {
        return List.of(new Text(text, Look.PLAIN));
    }

    static List<Inline> strong(String text) {
        return List.of(new Text(text, Look.STRONG));
    }

    static List<Inline> code(String text) {
        return List.of(new Text(text, Look.CODE));
    }
}
