package org.tomes.document.sheet;

/**
 * A figure of the overview in words of one language.
 *
 * @param value may have several lines; a figure without a value is left out
 */
public record KeyFigure(String label, String value) {
}
