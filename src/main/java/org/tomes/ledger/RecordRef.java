package org.tomes.ledger;

/**
 * The record that an audit entry is about.
 *
 * @param type kind of record, lower case and kebab case, such as {@code measure} or {@code score-sample}
 * @param id id of the record
 * @param label displayed name, such as {@code TOM-007}; never a person's name, since the trail outlives the person
 */
public record RecordRef(String type, String id, String label) {
}
