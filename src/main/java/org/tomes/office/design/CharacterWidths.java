package org.tomes.office.design;

/** Measures the width of characters. */
@FunctionalInterface
public interface CharacterWidths {

    /** Returns the width in points. */
    float width(int character, EmbeddedFont face, float size);
}
