package org.tomes.document.text;

import java.util.List;

/**
 * What was understood of a text, what was not, and what it asks to be filled in. Nothing of a text is ever dropped:
 * what is faulty stays as plain words.
 */
public record ParseResult(ParsedText draft, List<TextFault> faults, List<PlaceholderUse> uses) {

    public ParseResult {
        faults = List.copyOf(faults);
        uses = List.copyOf(uses);
    }
}
