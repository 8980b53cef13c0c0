package org.tomes.desktop.link;

/**
 * A record linked with another one.
 *
 * @param type as in {@link org.tomes.ledger.RecordRef}; {@code desktop.connection.<type>} is the text of its kind
 * @param name code and title
 * @param screen key of the screen that shows it
 * @param id id of the record on that screen
 */
record LinkedRecord(String type, String name, String screen, String id) {
}
