package org.tomes.document.auditsession;

import java.util.List;
import java.util.Optional;
import org.tomes.evidence.Evidence;

/**
 * The page of a control in an audit session, in one language.
 *
 * @param control number of the control, such as {@code A.8.20}
 * @param sections all sections in the order of {@link Topic}, including empty ones
 */
public record ControlPage(String control, String title, List<Section> sections) {

    /** The topic of a section; its heading is {@code auditsession.topic.<name>}. */
    public enum Topic {
        DECISION,
        MEASURES,
        REVIEWS,
        EVIDENCE,
        POLICY,
        FINDINGS,
        TRAIL
    }

    public record Section(Topic topic, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param text name of a record, or of a field of the decision
     * @param state status in one or two words; empty if there is none
     * @param detail further lines; may be empty
     * @param evidence evidence that can be opened next to the page
     */
    public record Entry(String text, String state, String detail, Optional<Evidence> evidence) {

        Entry(String text, String state, String detail) {
            this(text, state, detail, Optional.empty());
        }
    }

    public ControlPage {
        sections = List.copyOf(sections);
    }
}
