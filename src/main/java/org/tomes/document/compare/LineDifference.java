package org.tomes.document.compare;

import java.util.List;
import java.util.stream.Collectors;

/** A line that reads differently: all of it came, all of it went, or some words of it are others. */
public record LineDifference(List<TextDifference> pieces) {

    public LineDifference {
        pieces = List.copyOf(pieces);
    }

    static LineDifference whole(EditKind op, String text) {
        return new LineDifference(List.of(new TextDifference(op, text)));
    }

    /** The line as it was; empty if it is new. */
    public String before() {
        return without(EditKind.ADDED);
    }

    /** The line as it is; empty if it went. */
    public String after() {
        return without(EditKind.REMOVED);
    }

    private String without(EditKind left) {
        return pieces.stream()
                .filter(piece -> piece.op() != left)
                .map(TextDifference::text)
                .collect(Collectors.joining());
    }
}
