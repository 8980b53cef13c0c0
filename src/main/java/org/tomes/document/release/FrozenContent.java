package org.tomes.document.release;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/**
 * What the content of a version was made from, and what it is, from the moment it was submitted.
 *
 * @param head the newest entry of the audit trail at that moment: the state of the register
 * @param snapshot number of the newest snapshot, where there is one
 * @param snapshotHash of that snapshot, empty if there is none
 * @param contents one for each language
 * @param basis what else was on record for the approver
 */
public record FrozenContent(ChainHead head, Optional<Integer> snapshot, String snapshotHash, List<Content> contents,
        ApprovalBasis basis) {

    /** @param sha256 of the content as it is stored, so that what was approved can be told from anything else */
    public record Content(Language language, String sha256) {

        @Override
        public String toString() {
            return language.tag() + " " + sha256;
        }
    }

    public FrozenContent {
        contents = List.copyOf(contents);
    }

    Optional<Content> in(Language language) {
        return contents.stream().filter(content -> content.language() == language).findFirst();
    }
}
