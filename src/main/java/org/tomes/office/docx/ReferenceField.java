package org.tomes.office.docx;

/** The field that displays the number of a heading in a reference (ECMA-376 part 1, 17.16.5.51). */
enum ReferenceField {
    /** Word numbers the heading; the field displays the number of the bookmarked paragraph. */
    NUMBER,
    /** The number is text; the field displays the bookmarked text. */
    TEXT,
    /** A template numbers the heading in its own way; the field displays the title, which is bookmarked. */
    TITLE;

    String instruction(String bookmark) {
        return " REF " + bookmark + (this == NUMBER ? " \\r" : "") + " \\h ";
    }
}
