package org.tomes.ledger;

/**
 * The record that an audit entry is about.
 *
 * @param type kind of record, lower case and kebab case, such as {@code measure} or {@code score-sample}
 * @param id the record's id
 * @param label the name that people use, such as {@code TOM-007}; never a person's name, since the trail outlives the
 * person
 */
public record RecordRef(String type, String id, String label) {
}
