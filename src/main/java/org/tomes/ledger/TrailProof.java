package org.tomes.ledger;

import java.util.List;
import org.tomes.ledger.AuditTrail.Verification;
import org.tomes.text.Message;

/**
 * What came of computing the trail anew and holding the records against it.
 *
 * @param differences records that are not as the trail left them; empty where the trail itself is not whole, since it
 * then says nothing
 * @param unreadable lists of records that cannot be read, in words
 */
public record TrailProof(Verification trail, List<RecordDifference> differences, List<Message> unreadable) {

    public boolean intact() {
        return trail.intact() && differences.isEmpty() && unreadable.isEmpty();
    }

    /** The same, with what else there is to know of the trail. */
    public TrailProof with(List<Message> remarks) {
        return new TrailProof(trail.with(remarks), differences, unreadable);
    }
}
