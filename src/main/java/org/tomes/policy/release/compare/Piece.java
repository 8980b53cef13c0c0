package org.tomes.policy.release.compare;

/** A stretch of text that stayed, went or came as a whole. */
public record Piece(Op op, String text) {
}
