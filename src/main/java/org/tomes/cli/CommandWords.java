package org.tomes.cli;

import java.util.Map;
import org.tomes.text.Message;

/** Sentences whose next step differs between window and command line. */
final class CommandWords {

    private static final Map<String, String> OWN = Map.of("people.nobodyActs", "cli.nobodyActs",
            "change.refused.ownApproval", "cli.ownApproval");

    private CommandWords() {
    }

    /** Replaces the sentence, and those within it, by what to do on the command line. */
    static Message of(Message sentence) {
        return new Message(OWN.getOrDefault(sentence.key(), sentence.key()),
                sentence.arguments().stream().map(CommandWords::of).toList());
    }

    private static Object of(Object argument) {
        return argument instanceof Message message ? of(message) : argument;
    }
}
