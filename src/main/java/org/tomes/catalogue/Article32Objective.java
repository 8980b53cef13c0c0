package org.tomes.catalogue;

/**
 * The objectives of technical and organisational measures in Article 32 (1) GDPR, each with the letter of its
 * paragraph.
 */
public enum Article32Objective {
    PSEUDONYMISATION('a'),
    ENCRYPTION('a'),
    CONFIDENTIALITY('b'),
    INTEGRITY('b'),
    AVAILABILITY('b'),
    RESILIENCE('b'),
    RECOVERY('c'),
    REGULAR_TESTING('d');

    private final char letter;

    Article32Objective(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }
}
