package org.tomes.document.text;

import java.util.List;

/** The text of a section as it was written. Two texts that only differ in spacing give equal drafts. */
public record ParsedText(List<TextBlock> pieces) {

    public ParsedText {
        pieces = List.copyOf(pieces);
    }
}
