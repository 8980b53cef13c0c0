package org.tomes.document.acknowledgement;

import java.util.List;
import org.tomes.document.release.DocumentVersion;
import org.tomes.people.Person;
import org.tomes.text.Message;

/**
 * What the import of a list would record.
 *
 * @param added in the order of the list
 * @param known the number of rows whose people have acknowledged the version already
 * @param newPeople who are added to the register with it
 * @param left the rows that are left out, each with the reason
 */
public record AcknowledgementPlan(DocumentVersion version, List<Acknowledgement> added, int known,
        List<Person> newPeople, List<LeftRow> left) {

    public AcknowledgementPlan {
        added = List.copyOf(added);
        newPeople = List.copyOf(newPeople);
        left = List.copyOf(left);
    }

    /** @param row as numbered by the spreadsheet */
    public record LeftRow(int row, String person, Message reason) {
    }

    /** Whether rows are left out only because nobody in the register matches them. */
    public boolean canAddPeople() {
        return left.stream().anyMatch(row -> row.reason().key().equals(AcknowledgementReader.UNKNOWN));
    }
}
