package org.tomes.catalogue;

import org.tomes.text.Message;

/** What Article 32 (1) GDPR wants technical and organisational measures to achieve, with the letter that names it. */
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

    /** The place in the law as it is cited in the reader's language. */
    public Message reference() {
        return Message.of("catalogue.article32", letter);
    }
}
