package org.tomes.ledger;

import java.util.List;
import org.tomes.ledger.AuditTrail.Verification;
import org.tomes.text.Message;

/**
 * The result of recomputing the trail and comparing the records with it.
 *
 * @param differences records that do not match the trail; empty if the trail itself is broken, since it then proves
 * nothing
 * @param unreadable one sentence for each list of records that cannot be read
 */
public record TrailVerification(Verification trail, List<TrailMismatch> differences, List<Message> unreadable) {

    public boolean intact() {
        return trail.intact() && differences.isEmpty() && unreadable.isEmpty();
    }

    /** Returns this verification with further remarks on the trail. */
    public TrailVerification with(List<Message> remarks) {
        return new TrailVerification(trail.with(remarks), differences, unreadable);
    }
}
