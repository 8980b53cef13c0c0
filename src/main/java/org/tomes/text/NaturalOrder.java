package org.tomes.text;

import java.math.BigInteger;
import java.text.Collator;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts names as in a dictionary of the language, and numbers by their value. */
public final class NaturalOrder implements Comparator<String> {

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private final Collator letters;

    private NaturalOrder(Collator letters) {
        this.letters = letters;
    }

    public static NaturalOrder of(Language language) {
        return new NaturalOrder(Collator.getInstance(language.locale()));
    }

    @Override
    public int compare(String first, String second) {
        Matcher left = PART.matcher(first);
        Matcher right = PART.matcher(second);
        while (true) {
            boolean isMore = left.find();
            if (!right.find()) {
                return isMore ? 1 : first.compareTo(second);
            }
            if (!isMore) {
                return -1;
            }
            int order = compareParts(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private int compareParts(String first, String second) {
        return isNumber(first) && isNumber(second) ? new BigInteger(first).compareTo(new BigInteger(second))
                : letters.compare(first, second);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
