package org.tomes.document.compare;

import java.util.List;
import java.util.stream.Collectors;

/** A differing line: added, removed, or changed in some words. */
public record LineDifference(List<TextDifference> pieces) {

    public LineDifference {
        pieces = List.copyOf(pieces);
    }

    static LineDifference ofWholeLine(EditKind op, String text) {
        return new LineDifference(List.of(new TextDifference(op, text)));
    }

    /** Returns the earlier line; empty if it was added. */
    public String before() {
        return without(EditKind.ADDED);
    }

    /** Returns the later line; empty if it was removed. */
    public String after() {
        return without(EditKind.REMOVED);
    }

    private String without(EditKind excluded) {
        return pieces.stream()
                .filter(piece -> piece.op() != excluded)
                .map(TextDifference::text)
                .collect(Collectors.joining());
    }
}
