package org.tomes.office.pdf;

/**
 * What every block is written with.
 *
 * @param asWord whether pages are to end where Word ends them, which knows nothing of rows that stand together or
 * pictures that shrink
 */
record WritingContext(PageFlow flow, Canvas canvas, Typesetter type, Structure structure, Links links, boolean asWord) {
}
