package org.tomes.policy.release.compare;

import java.util.List;
import java.util.stream.Collectors;

/** A line that reads differently: all of it came, all of it went, or some words of it are others. */
public record LineDifference(List<Piece> pieces) {

    public LineDifference {
        pieces = List.copyOf(pieces);
    }

    static LineDifference whole(Op op, String text) {
        return new LineDifference(List.of(new Piece(op, text)));
    }

    /** The line as it was; empty where it is new. */
    public String before() {
        return without(Op.ADDED);
    }

    /** The line as it is; empty where it went. */
    public String after() {
        return without(Op.REMOVED);
    }

    private String without(Op left) {
        return pieces.stream().filter(piece -> piece.op() != left).map(Piece::text).collect(Collectors.joining());
    }
}
