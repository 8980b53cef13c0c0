package org.tomes.change;

import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * The company's rule for approving changes.
 *
 * @param selfApproval whether people may approve their own requests, as in a company of one; each such approval is
 * marked on its change
 */
public record ApprovalRule(boolean selfApproval, int revision) implements AuditedRecord {

    public static final ApprovalRule STRICT = new ApprovalRule(false, 0);

    public ApprovalRule withRevision(int newRevision) {
        return new ApprovalRule(selfApproval, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.CHANGE_POLICY, "1", "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("selfApproval", selfApproval);
    }
}
