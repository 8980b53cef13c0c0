package org.tomes.passphrase;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * How long a passphrase would hold against somebody who has the file and tries passphrases by the order in which people
 * choose them: common words, names, dates, keyboard rows, repetitions.
 */
public enum Strength {
    TRIVIAL,
    WEAK,
    FAIR,
    GOOD,
    STRONG;

    /** The estimate takes longer the longer the text is; what comes after this makes nothing weaker. */
    private static final int LONGEST = 100;

    /** An empty text is as weak as it gets. */
    public static Strength of(String text) {
        return values()[new Zxcvbn().measure(text.substring(0, Math.min(LONGEST, text.length()))).getScore()];
    }

    /** Whether the person should be told to choose another one. */
    public boolean tooWeak() {
        return compareTo(FAIR) < 0;
    }
}
