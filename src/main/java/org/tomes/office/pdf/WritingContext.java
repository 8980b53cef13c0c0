package org.tomes.office.pdf;

/**
 * The context that every block is written in.
 *
 * @param continued text after the name of a group of rows that continues on another page
 * @param asWord whether pages break as in Word, without keeping rows together or shrinking pictures
 */
record WritingContext(PageFlow flow, Canvas canvas, Typesetter type, StructureTree structure, LinkWriter links,
        String continued, boolean asWord) {

    /** Returns the layout of the current page. */
    PageLayout page() {
        return flow.layout();
    }
}
