package org.tomes.document.text;

import java.util.Optional;

/**
 * A section with all that is known about its text.
 *
 * @param record as it is edited; at revision 0 where nothing was written yet
 * @param hidden whether the document leaves it out
 * @param suggestion what Tomes suggests; empty for a section of the company's own
 * @param then what Tomes suggested when the company wrote its own words; empty where it did not or that is not known
 */
public record WrittenSection(DocumentSection record, boolean hidden, Optional<Suggestion> suggestion,
        Optional<SectionText> then) {

    /** Whose text it is. */
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

    /** Whether Tomes suggests something else by now than what the company's text was made from. */
    public boolean isOutdated() {
        return state() == State.CHANGED
                && suggestion.filter(candidate -> !candidate.hash().equals(record.basis())).isPresent();
    }
}
