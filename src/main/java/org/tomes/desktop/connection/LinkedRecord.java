package org.tomes.desktop.connection;

/**
 * A record that another one is linked with.
 *
 * @param type as in {@link org.tomes.ledger.RecordRef}; {@code desktop.connection.<type>} names its kind
 * @param name its code and title
 * @param screen that shows it
 * @param id under which that screen finds it
 */
record LinkedRecord(String type, String name, String screen, String id) {
}
