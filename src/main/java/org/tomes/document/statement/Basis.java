package org.tomes.document.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;

/**
 * What a document about Azure rests on, judged once, so that its text and the evidence in it speak of one moment.
 *
 * @param inventory the newest snapshot; empty where there is none
 * @param assessments what all checks say of it
 * @param statements how those that the kind of document makes stand to it and to the register
 * @param remedies what is to remediate findings, and until when
 * @param reviewedEffective ids of the measures whose newest signed review found them effective, and is not overdue
 */
public record Basis(Optional<Inventory> inventory, List<Assessment> assessments, StatementResults statements,
        Remedies remedies, Set<String> reviewedEffective) {

    public Basis {
        assessments = List.copyOf(assessments);
        reviewedEffective = Set.copyOf(reviewedEffective);
    }

    public Optional<Snapshot> snapshot() {
        return inventory.map(Inventory::snapshot);
    }
}
