package org.tomes.office.design;

/** Knows how wide characters are. */
@FunctionalInterface
public interface TextMeasure {

    /** The width in points. */
    float width(int character, FontFile face, float size);
}
