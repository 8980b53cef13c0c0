package org.tomes.document.text;

import java.util.List;

/** The text of a section as written. Texts that differ only in spacing result in equal objects. */
public record ParsedText(List<TextBlock> pieces) {

    public ParsedText {
        pieces = List.copyOf(pieces);
    }
}
