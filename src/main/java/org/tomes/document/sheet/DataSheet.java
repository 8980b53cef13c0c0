package org.tomes.document.sheet;

import java.util.ArrayList;
import java.util.List;
import org.tomes.ledger.RecordRef;

/**
 * One record in words of one language.
 *
 * @param ref the record
 * @param file what files of it are called, without language and extension
 * @param fields those that are filled in
 * @param connections other records that belong to it
 */
record DataSheet(RecordRef ref, String file, String title, List<Line> fields, List<Line> connections) {

    /** A labelled value; the value may have several lines. */
    record Line(String label, String value) {
    }

    DataSheet {
        fields = List.copyOf(fields);
        connections = List.copyOf(connections);
    }

    /** Collects lines; those without a value are left out. */
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
