package org.tomes.document.compare;

/** A run of text that was kept, removed or added. */
public record TextDifference(EditKind op, String text) {
}
