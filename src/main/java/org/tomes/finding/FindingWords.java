package org.tomes.finding;

import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Puts what findings say into words, also where another version of the program wrote it down. */
public final class FindingWords {

    private FindingWords() {
    }

    /** The sentence; one that says so where this version does not know it any more. */
    public static String of(Message message, Texts texts) {
        if (!known(message, texts)) {
            return texts.get("finding.unknownReason", message.key());
        }
        try {
            return texts.get(TypeNames.in(message, texts));
        } catch (IllegalArgumentException e) {
            // The text's places want other kinds of values than those that were kept.
            return texts.get("finding.unknownReason", message.key());
        }
    }

    /** The reason that a person gave, or which version of the program judged the same evidence in another way. */
    public static String note(FindingEvent event, Texts texts) {
        return event.isReevaluation() ? texts.get("finding.judgedAnew", event.note()) : event.note();
    }

    private static boolean known(Message message, Texts texts) {
        return texts.containsKey(message.key()) && message.arguments()
                .stream()
                .allMatch(argument -> !(argument instanceof Message inner) || known(inner, texts));
    }
}
