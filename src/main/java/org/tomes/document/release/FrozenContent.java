package org.tomes.document.release;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/**
 * The content of a version as frozen on submission, and the state of the register from which it was composed.
 *
 * @param head newest entry of the audit trail at that moment
 * @param snapshot number of the newest snapshot, if there is one
 * @param snapshotHash hash of that snapshot; empty if there is none
 * @param contents content in each language
 * @param basis further information on which the approval is based
 */
public record FrozenContent(ChainHead head, Optional<Integer> snapshot, String snapshotHash, List<Content> contents,
        ApprovalBasis basis) {

    /** @param sha256 hash of the stored content, which identifies what was approved */
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
