package org.tomes.document.acknowledgement;

import java.util.List;
import org.tomes.document.release.DocumentVersion;
import org.tomes.people.Person;
import org.tomes.text.Message;

/**
 * The effect of importing a list, determined before the import.
 *
 * @param added acknowledgements in the order of the list
 * @param alreadyAcknowledged number of rows with people who have already acknowledged the version
 * @param newPeople people whom the import adds to the register
 * @param leftOutRows rows that are left out, each with the reason
 */
public record AcknowledgementImportPlan(DocumentVersion version, List<Acknowledgement> added, int alreadyAcknowledged,
        List<Person> newPeople, List<LeftOutRow> leftOutRows) {

    public AcknowledgementImportPlan {
        added = List.copyOf(added);
        newPeople = List.copyOf(newPeople);
        leftOutRows = List.copyOf(leftOutRows);
    }

    /**
     * @param row row number in the spreadsheet
     */
    public record LeftOutRow(int row, String person, Message reason) {
    }

    /** Whether the only reason for leaving out rows is that they match no person in the register. */
    public boolean canAddPeople() {
        return leftOutRows.stream().anyMatch(row -> row.reason().key().equals(AcknowledgementReader.UNKNOWN));
    }
}
