package org.tomes.office.pdf;

/** What every block is written with. */
record Pen(Flow flow, Canvas canvas, Typesetter type, Structure structure, Links links) {
}
