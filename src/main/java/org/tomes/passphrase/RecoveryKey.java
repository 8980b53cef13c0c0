package org.tomes.passphrase;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * A second key to an encrypted register, created for printing: 160 random bits as eight groups of four characters and a
 * check character, so that a typing error is located in its group. The alphabet is Crockford's Base32, which has no
 * look-alike characters; O is read as 0, I and L as 1.
 */
public final class RecoveryKey {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 8;
    /** Number of characters in a group, without its check character. */
    private static final int CHARACTERS = 4;
    private static final int BITS = 5;
    private static final int GROUP_BITS = CHARACTERS * BITS;
    private static final int BYTES = GROUPS * GROUP_BITS / Byte.SIZE;
    private static final int BASE = 1 << BITS;

    private final byte[] secret;

    private RecoveryKey(byte[] secret) {
        this.secret = secret;
    }

    public static RecoveryKey random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new RecoveryKey(secret);
    }

    /** Checks whether a text has the form of a recovery key and is not a passphrase. */
    private static boolean looksLikeRecoveryKey(String typed) {
        return typed.length() == GROUPS * (CHARACTERS + 1) && typed.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /**
     * @return empty if the text is not a recovery key or contains a typing error
     */
    public static Optional<RecoveryKey> of(String text) {
        String typed = withoutSeparators(text);
        return looksLikeRecoveryKey(typed) && wrongGroup(typed) == 0 ? Optional.of(decoded(typed)) : Optional.empty();
    }

    /**
     * @throws Problem that names the group with the typing error
     */
    public static RecoveryKey demand(String text) {
        String typed = withoutSeparators(text);
        if (!looksLikeRecoveryKey(typed)) {
            throw new Problem(ProblemKind.INPUT, Message.of("passphrase.noRecoveryKey", GROUPS, CHARACTERS + 1));
        }
        int wrong = wrongGroup(typed);
        if (wrong > 0) {
            throw new Problem(ProblemKind.INPUT, Message.of("passphrase.recoveryKeySlip", wrong));
        }
        return decoded(typed);
    }

    private static String withoutSeparators(String text) {
        return text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /**
     * @return the number of the first group with a wrong check character, from 1; 0 if all are right
     */
    private static int wrongGroup(String typed) {
        for (int group = 0; group < GROUPS; group++) {
            int start = group * (CHARACTERS + 1);
            if (typed.charAt(start + CHARACTERS) != check(group, typed.substring(start, start + CHARACTERS))) {
                return group + 1;
            }
        }
        return 0;
    }

    /**
     * Computes the check character with the Luhn algorithm modulo 32, seeded with the group's number: detects each
     * single wrong character and swapped groups.
     */
    private static char check(int group, String characters) {
        int sum = group;
        for (int i = characters.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int product = factor * ALPHABET.indexOf(characters.charAt(i));
            sum += product / BASE + product % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    private static RecoveryKey decoded(String typed) {
        byte[] secret = new byte[BYTES];
        int bit = 0;
        for (int i = 0; i < typed.length(); i++) {
            if (i % (CHARACTERS + 1) == CHARACTERS) {
                continue;
            }
            int value = ALPHABET.indexOf(typed.charAt(i));
            for (int place = BITS - 1; place >= 0; place--, bit++) {
                secret[bit / Byte.SIZE] |= (byte) ((value >> place & 1) << (Byte.SIZE - 1 - bit % Byte.SIZE));
            }
        }
        return new RecoveryKey(secret);
    }

    /** Returns the printed form: {@code XXXXX-XXXXX-…}. */
    public String text() {
        StringJoiner groups = new StringJoiner("-");
        for (int group = 0; group < GROUPS; group++) {
            StringBuilder characters = new StringBuilder();
            for (int i = 0; i < CHARACTERS; i++) {
                characters.append(ALPHABET.charAt(bits(group * GROUP_BITS + i * BITS)));
            }
            groups.add(characters.toString() + check(group, characters.toString()));
        }
        return groups.toString();
    }

    private int bits(int from) {
        int value = 0;
        for (int bit = from; bit < from + BITS; bit++) {
            value = value << 1 | secret[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
        }
        return value;
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecoveryKey key && Arrays.equals(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "RecoveryKey[…]";
    }
}
