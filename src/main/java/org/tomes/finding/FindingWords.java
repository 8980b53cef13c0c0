package org.tomes.finding;

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
            return texts.get(message);
        } catch (IllegalArgumentException e) {
            // The text's places want other kinds of values than those that were kept.
            return texts.get("finding.unknownReason", message.key());
        }
    }

    private static boolean known(Message message, Texts texts) {
        return texts.containsKey(message.key()) && message.arguments()
                .stream()
                .allMatch(argument -> !(argument instanceof Message inner) || known(inner, texts));
    }
}
