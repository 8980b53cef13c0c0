package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** A selection that contains placeholders as a whole or not at all; without selected text, the place of the caret. */
record PlaceholderSelection(int anchor, int caret) {

    /**
     * Returns the selection to be made instead of one that begins or ends within a placeholder.
     *
     * @param before the position of the caret before
     */
    static PlaceholderSelection whole(List<MatchResult> placeholders, int anchor, int caret, int before) {
        Optional<MatchResult> atAnchor = around(placeholders, anchor);
        Optional<MatchResult> atCaret = around(placeholders, caret);
        if (anchor == caret) {
            int place = atCaret.map(placeholder -> end(placeholder, caret, before)).orElse(caret);
            return new PlaceholderSelection(place, place);
        }
        // A double click selects a word.
        boolean within = atAnchor.isPresent() && atAnchor.equals(atCaret);
        return new PlaceholderSelection(
                atAnchor.map(placeholder -> anchor < caret ? placeholder.start() : placeholder.end()).orElse(anchor),
                atCaret.map(placeholder -> !within ? end(placeholder, caret, before)
                        : anchor < caret ? placeholder.end() : placeholder.start()).orElse(caret));
    }

    /**
     * Returns the end of a placeholder towards which the caret moved; if the caret came from elsewhere, returns the
     * nearest end.
     */
    private static int end(MatchResult placeholder, int caret, int before) {
        if (before == placeholder.start()) {
            return placeholder.end();
        }
        if (before == placeholder.end()) {
            return placeholder.start();
        }
        return caret - placeholder.start() < placeholder.end() - caret ? placeholder.start() : placeholder.end();
    }

    /** Returns the placeholder that begins before the place and ends after it. */
    static Optional<MatchResult> around(List<MatchResult> placeholders, int place) {
        return placeholders.stream()
                .filter(placeholder -> placeholder.start() < place && place < placeholder.end())
                .findFirst();
    }
}
