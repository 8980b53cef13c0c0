package org.tomes.document.acknowledgement;

import java.util.List;
import org.tomes.document.release.DocumentVersion;
import org.tomes.people.Person;
import org.tomes.text.Message;

/**
 * The effect of importing a list, determined before the import.
 *
 * @param added in the order of the list
 * @param alreadyAcknowledged the number of rows whose people have acknowledged the version already
 * @param newPeople people whom the import adds to the register
 * @param leftOutRows the rows that are left out, each with the reason
 */
public record AcknowledgementImportPlan(DocumentVersion version, List<Acknowledgement> added, int alreadyAcknowledged,
        List<Person> newPeople, List<LeftRow> leftOutRows) {

    public AcknowledgementImportPlan {
        added = List.copyOf(added);
        newPeople = List.copyOf(newPeople);
        leftOutRows = List.copyOf(leftOutRows);
    }

    /** @param row as numbered by the spreadsheet */
    public record LeftRow(int row, String person, Message reason) {
    }

    /** Whether rows are skipped only because no person in the register matches them. */
    public boolean canAddPeople() {
        return leftOutRows.stream().anyMatch(row -> row.reason().key().equals(AcknowledgementReader.UNKNOWN));
    }
}
