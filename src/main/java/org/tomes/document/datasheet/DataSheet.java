package org.tomes.document.datasheet;

import java.util.ArrayList;
import java.util.List;
import org.tomes.ledger.RecordRef;

/**
 * The texts of a record in one language.
 *
 * @param ref the record
 * @param file name of the files, without language and extension
 * @param fields fields with a value
 * @param connections linked records
 */
record DataSheet(RecordRef ref, String file, String title, List<Line> fields, List<Line> connections) {

    /** A labelled value; the value may have several lines. */
    record Line(String label, String value) {
    }

    DataSheet {
        fields = List.copyOf(fields);
        connections = List.copyOf(connections);
    }

    /** Collects fields; fields without a value are left out. */
    static final class Lines {

        private final List<Line> lines = new ArrayList<>();

        Lines add(String label, String value) {
            if (!value.isBlank()) {
                lines.add(new Line(label, value.strip()));
            }
            return this;
        }

        List<Line> all() {
            return lines;
        }
    }
}
