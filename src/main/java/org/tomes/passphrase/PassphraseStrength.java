package org.tomes.passphrase;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * An estimate of how long a passphrase resists an attacker who has the file and tries passphrases in the usual order:
 * common words, names, dates, keyboard rows, repetitions.
 */
public enum PassphraseStrength {
    TRIVIAL,
    WEAK,
    FAIR,
    GOOD,
    STRONG;

    /** Maximum number of characters examined: more would take longer, and cannot make a passphrase weaker. */
    private static final int MAX_LENGTH = 100;

    /** Estimates a passphrase; an empty text gets the lowest value. */
    public static PassphraseStrength of(String text) {
        return values()[new Zxcvbn().measure(text.substring(0, Math.min(MAX_LENGTH, text.length()))).getScore()];
    }

    /** Whether the person should be advised to choose another passphrase. */
    public boolean isTooWeak() {
        return compareTo(FAIR) < 0;
    }
}
