package org.tomes.finding;

import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Texts of findings, including those stored by another version of the program. */
public final class FindingText {

    private FindingText() {
    }

    /** Returns the text of the message; a substitute text if this version does not have the text. */
    public static String of(Message message, Texts texts) {
        if (!isTranslatable(message, texts)) {
            return texts.get("finding.unknownReason", message.key());
        }
        try {
            return texts.get(TypeNames.in(message, texts));
        } catch (IllegalArgumentException e) {
            // The types of the stored values do not match the placeholders of this version's text.
            return texts.get("finding.unknownReason", message.key());
        }
    }

    /**
     * Returns the reason that a person entered, or that the same evidence was assessed differently by a version of the
     * program or with changed rules.
     */
    public static String note(FindingEvent event, Texts texts) {
        if (!event.isReevaluation()) {
            return event.note();
        }
        return event.note().equals(FindingEvent.CHANGED_RULES) ? texts.get("finding.reassessed.rules")
                : texts.get("finding.reassessed.version", event.note());
    }

    /** Returns the state; for a finding that is treated as exploited and not closed, also since when. */
    public static String state(Finding finding, Texts texts) {
        String state = texts.name("finding", finding.state());
        return finding.activeExploitation()
                .map(assessment -> texts.get("finding.stateExploited", state, assessment.since()))
                .orElse(state);
    }

    /** Returns the severity; for a finding that is not closed, also whether it is treated as exploited. */
    public static String severity(Finding finding, Texts texts) {
        String severity = texts.name("finding", finding.severity());
        return finding.activeExploitation().isPresent() ? texts.get("finding.severityExploited", severity) : severity;
    }

    private static boolean isTranslatable(Message message, Texts texts) {
        return texts.containsKey(message.key()) && message.arguments()
                .stream()
                .allMatch(argument -> !(argument instanceof Message inner) || isTranslatable(inner, texts));
    }
}
