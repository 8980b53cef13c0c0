package org.tomes.mutation;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Saves a text in another encoding, with or without a byte order mark. */
final class Encodings {

    private Encodings() {
    }

    static byte[] other(byte[] input, Random random) {
        String text = new String(input, StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            case 1 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
            case 2 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.ISO_8859_1);
        };
    }
}
