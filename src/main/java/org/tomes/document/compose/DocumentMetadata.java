package org.tomes.document.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Picture;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.ChainHead;
import org.tomes.settings.CompanyProfile;

/**
 * Data about a document, which its first page, its document control and the properties of the file show.
 *
 * @param composedAt time at which the register was read
 * @param zone time zone of the document
 * @param head newest entry of the audit trail, which covers all data that was read
 * @param author author; empty if none is defined
 * @param approver person who must release the document; empty if none is defined
 * @param signingAuthor author as shown beside a signature, with the function if it is known
 * @param signingApprover approver as shown beside a signature
 * @param aboutAzure whether the document is based on a snapshot and therefore states if there is none
 */
public record DocumentMetadata(DocumentKind kind, Instant composedAt, ZoneId zone, ChainHead head,
        CompanyProfile company, Optional<String> author, Optional<String> approver, boolean aboutAzure,
        Optional<Snapshot> snapshot, Optional<Picture> logo, Optional<String> signingAuthor,
        Optional<String> signingApprover) {

    /** Returns the data of a document that is also based on a snapshot, if there is one. */
    public DocumentMetadata withSnapshot(Optional<Snapshot> newest) {
        return new DocumentMetadata(kind, composedAt, zone, head, company, author, approver, true, newest, logo,
                signingAuthor, signingApprover);
    }

    /** Returns the date of the document. */
    public LocalDate today() {
        return composedAt.atZone(zone).toLocalDate();
    }
}
