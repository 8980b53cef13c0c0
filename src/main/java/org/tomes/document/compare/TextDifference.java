package org.tomes.document.compare;

/** A stretch of text that stayed, went or came as a whole. */
public record TextDifference(EditKind op, String text) {
}
