package org.tomes.document.datasheet;

/**
 * A labelled figure of the overview in one language.
 *
 * @param value value, possibly with several lines; figures without a value are left out
 */
public record KeyFigure(String label, String value) {
}
