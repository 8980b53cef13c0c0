package org.tomes.document.auditsession;

import java.util.List;
import java.util.Optional;
import org.tomes.evidence.Evidence;

/**
 * What an audit session shows about one control, in words of one language.
 *
 * @param control its number, such as {@code A.8.20}
 * @param sections in the order of {@link Topic}, also those without entries
 */
public record ControlPage(String control, String title, List<Section> sections) {

    /** What a section is about; {@code auditsession.topic.<name>} is its heading. */
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
     * @param text names a record, or a field of the decision
     * @param state in a word or two; empty if there is none
     * @param detail further lines; may be empty
     * @param evidence that can be opened beside the page
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
