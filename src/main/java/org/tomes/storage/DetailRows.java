package org.tomes.storage;

import java.util.List;

/** Writes the parts of a record into separate tables. Servers protect the parts of approved records. */
final class DetailRows {

    private DetailRows() {
    }

    /** Inserts a part at its position among the parts of the record. */
    interface Insertion<P> {

        void at(int place, P part);
    }

    /**
     * If the desired parts begin with the stored ones, keeps the stored rows and inserts the remaining parts;
     * otherwise, replaces all rows.
     *
     * @param deletion removes all stored rows
     */
    static <P> void write(List<P> stored, List<P> desired, Runnable deletion, Insertion<P> insertion) {
        boolean more = stored.equals(desired.subList(0, Math.min(stored.size(), desired.size())));
        if (!more) {
            deletion.run();
        }
        for (int place = more ? stored.size() : 0; place < desired.size(); place++) {
            insertion.at(place, desired.get(place));
        }
    }
}
