package org.tomes.cli;

import org.tomes.text.Message;

/** Sentences whose next step differs between window and command line. */
final class CommandWords {

    private CommandWords() {
    }

    /** Replaces the sentence, and those within it, by what to do on the command line. */
    static Message of(Message sentence) {
        return new Message(key(sentence.key()), sentence.arguments().stream().map(CommandWords::of).toList());
    }

    private static String key(String key) {
        return switch (key) {
            case "people.nobodyActs" -> "cli.nobodyActs";
            case "change.refused.ownApproval" -> "cli.ownApproval";
            default -> key;
        };
    }

    private static Object of(Object argument) {
        return argument instanceof Message message ? of(message) : argument;
    }
}
