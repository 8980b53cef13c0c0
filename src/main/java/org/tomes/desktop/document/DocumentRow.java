package org.tomes.desktop.document;

import org.tomes.policy.DocumentKind;
import org.tomes.policy.release.DocumentState;
import org.tomes.review.Standing;

/** A document in the list. @param review null until it is read @param state null until it is read */
record DocumentRow(DocumentKind kind, Standing review, DocumentState state) {

    static DocumentRow unread(DocumentKind kind) {
        return new DocumentRow(kind, null, null);
    }
}
