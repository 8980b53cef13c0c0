package org.tomes.office.docx;

/** The field that shows the number of a heading in a reference (ECMA-376 part 1, 17.16.5.51). */
enum ReferenceField {
    /** Word numbers the heading: the number of the bookmarked paragraph. */
    NUMBER,
    /** The number is text: what is bookmarked. */
    TEXT,
    /** A template numbers the heading in its own way: its title, which is bookmarked. */
    TITLE;

    String instruction(String bookmark) {
        return " REF " + bookmark + (this == NUMBER ? " \\r" : "") + " \\h ";
    }
}
