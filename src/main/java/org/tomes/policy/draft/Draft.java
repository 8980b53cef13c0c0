package org.tomes.policy.draft;

import java.util.List;

/** The text of a section as it was written. Two texts that only differ in spacing give equal drafts. */
public record Draft(List<Piece> pieces) {

    public Draft {
        pieces = List.copyOf(pieces);
    }
}
