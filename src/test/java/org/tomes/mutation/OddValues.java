package org.tomes.mutation;

import java.util.List;
import java.util.Random;

/** Values that often cause errors in programs. */
final class OddValues {

    /** As written in a JSON file, in which a number may have any size. */
    static final List<String> NUMBERS = List.of("0", "-1", "1e400", "-1e400", "1e-400", "9223372036854775808",
            "-9223372036854775809", "2147483648", "99999999999999999999999999999999999999", "0.1", "1e1000000", "-0.0",
            "4294967296");

    /** Texts without a line break, so that they also fit into a cell. */
    static final List<String> TEXTS = List.of("", " ", "\u0000", "\ufeff", "\ud800", "\u202eabc", "\u001b[31mred\u0007",
            "=1+1", "@SUM(A1)", "null", "true", "NaN", "Infinity", "-", "1e309", "0x10", "٣٤", "1,5", "1.000,50",
            "2026-02-30", "9999-12-31", "-999999999-01-01", "2026-11-01T25:61:00Z", "31.12.0000",
            "+999999999-12-31T23:59:59.999999999Z", "13/13/2026", "../../etc/passwd", "file:///etc/passwd",
            "http://user@host/", "a'b\"c;d,e\tf", "%s%n{0}{", "{{body}}", "<![CDATA[x]]>", "&bogus;", "*", "0.0.0.0/0",
            "::/0", "10.0.0.0/33", "256.1.1.1", "fe80::1%eth0", "65536", "80-20", "0-65535", "/subscriptions/",
            "/subscriptions/x/resourceGroups//providers/a/b", "aaaaaaaa-0000-0000-0000-000000000000", "I\u0307", "ſ",
            "ß", "\u2028");

    private static final int LONGEST = 40_000;

    private OddValues() {
    }

    static String text(Random random) {
        if (random.nextInt(20) == 0) {
            return "x".repeat(random.nextInt(LONGEST));
        }
        return Mutator.pick(TEXTS, random);
    }
}
