package org.tomes.desktop.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.finding.Finding;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;
import org.tomes.text.Texts;

/**
 * Facts of the register that speak against an input. They are listed in the question that is asked before the input is
 * saved.
 */
public final class Objections {

    /** Number of entries up to which each is listed. */
    private static final int LISTED = 8;

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    public Objections(Texts texts) {
        this.texts = texts;
    }

    /** Adds a text and the name of the object that it concerns, unless the text is empty. */
    public void add(String name, String text) {
        if (!TextChecks.isInvisible(text)) {
            lines.add(
                    "• " + texts.get("desktop.objection", name, String.join(", ", text.strip().split("\\s*\\R\\s*"))));
        }
    }

    /** Adds the first of these entries, and the number of further ones. */
    public void add(String name, List<String> entries) {
        String first = String.join(", ", entries.stream().limit(LISTED).toList());
        add(name, entries.size() <= LISTED ? first
                : texts.get("desktop.objection.further", first, entries.size() - LISTED));
    }

    /** Adds the open findings and the expired exceptions of a measure, which make its effectiveness doubtful. */
    public void add(String prefix, Measure measure, List<Finding> open, LocalDate today) {
        add(prefix + texts.get("desktop_measure.openFindings"),
                open.stream().map(finding -> finding.id().toString()).toList());
        add(prefix + texts.get("desktop_measure.complete.expired"),
                measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> !exemption.holds(today))
                        .map(Exemption::item)
                        .toList());
    }

    /**
     * Returns the question; empty if nothing speaks against the input.
     *
     * @param text key of a text with a place for the list
     */
    public Optional<Confirmation> question(Message title, String text, Message consent) {
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(Confirmation.ofDoubtful(title, Message.of(text, String.join("\n", lines)), consent));
    }
}
