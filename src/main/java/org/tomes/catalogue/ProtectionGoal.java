package org.tomes.catalogue;

import org.tomes.text.Message;

/**
 * The objectives of technical and organisational measures in Article 32 (1) GDPR, each with the letter of its
 * paragraph.
 */
public enum ProtectionGoal {
    PSEUDONYMISATION('a'),
    ENCRYPTION('a'),
    CONFIDENTIALITY('b'),
    INTEGRITY('b'),
    AVAILABILITY('b'),
    RESILIENCE('b'),
    RECOVERY('c'),
    REGULAR_TESTING('d');

    private final char letter;

    ProtectionGoal(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    /** Returns the reference to the law, in the citation style of the reader's language. */
    public Message reference() {
        return Message.of("catalogue.article32", letter);
    }
}
