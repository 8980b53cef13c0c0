package org.tomes.document.text;

import java.util.List;

/**
 * The parsed blocks of a text, its faults and its placeholders. No text is ever left out: faulty markup remains as
 * plain words.
 */
public record ParseResult(ParsedText draft, List<TextFault> faults, List<PlaceholderUse> uses) {

    public ParseResult {
        faults = List.copyOf(faults);
        uses = List.copyOf(uses);
    }
}
