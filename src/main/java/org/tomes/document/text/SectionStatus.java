package org.tomes.document.text;

import java.util.Optional;

/**
 * A section with the origin and status of its text.
 *
 * @param record the section as edited; revision 0 if it has not been edited
 * @param hidden whether the document leaves out the section
 * @param suggestion the current suggestion; empty for a custom section
 * @param then the suggestion on which the company's text is based; empty if there is none or it is unknown
 */
public record SectionStatus(EditedSection record, boolean hidden, Optional<SuggestedText> suggestion,
        Optional<SectionText> then) {

    /** Origin of the text. */
    public enum State {
        SUGGESTED,
        CHANGED,
        OWN,
        MISSING
    }

    public String key() {
        return record.key();
    }

    public State state() {
        if (suggestion.isPresent()) {
            return record.revision() == 0 ? State.SUGGESTED : State.CHANGED;
        }
        return record.revision() == 0 ? State.MISSING : State.OWN;
    }

    /** Whether the company wrote the text, with or without a suggestion as its basis. */
    boolean isWritten() {
        return record.revision() > 0;
    }

    /** Whether the suggestion has changed since the company edited the text. */
    public boolean isOutdated() {
        return state() == State.CHANGED
                && suggestion.filter(candidate -> !candidate.hash().equals(record.basis())).isPresent();
    }
}
