package org.tomes.desktop.document;

import org.tomes.document.DocumentKind;
import org.tomes.document.release.CurrentVersions;
import org.tomes.review.ReviewStatus;

/**
 * A document in the list.
 *
 * @param review the state of the review; null until it has been read
 * @param state the current versions; null until they have been read
 */
record DocumentRow(DocumentKind kind, ReviewStatus review, CurrentVersions state) {

    static DocumentRow unread(DocumentKind kind) {
        return new DocumentRow(kind, null, null);
    }
}
