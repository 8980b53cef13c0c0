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
 * What a document says of itself, whatever it is about: on its first page, in its document control and in the file's
 * properties.
 *
 * @param composedAt the moment that the facts were read at
 * @param zone where the document's times of day are told
 * @param head the newest entry of the audit trail, which covers all that was read
 * @param author who made it; empty if there is none named
 * @param approver who has to release it; empty if there is none named
 * @param aboutAzure whether the document is made from a snapshot too, so that it says where there is none
 */
public record DocumentMetadata(DocumentKind kind, Instant composedAt, ZoneId zone, ChainHead head,
        CompanyProfile company, Optional<String> author, Optional<String> approver, boolean aboutAzure,
        Optional<Snapshot> snapshot, Optional<Picture> logo) {

    /** The document's date. */
    public LocalDate today() {
        return composedAt.atZone(zone).toLocalDate();
    }
}
