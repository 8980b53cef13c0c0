package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalBytesTest {

    /** Implements the chain's documentation literally, without regard to speed. */
    private static byte[] plainly(String... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
            all.writeBytes(utf8);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T08:15:30.123456, 2026-03-02T08:15:30.123456Z",
        "0001-01-01T00:00:00, 0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999, 9999-12-31T23:59:59.999999Z",
        "+12026-03-02T08:15:30, +12026-03-02T08:15:30.000000Z", "-0044-03-15T12:00:00.5, -0044-03-15T12:00:00.500000Z"})
    void momentsAreWrittenToTheMicrosecond(LocalDateTime moment, String written) {
        assertThat(new CanonicalBytes().add(moment).bytes()).isEqualTo(plainly(written));
    }

    @Test
    void textsOfAnyKindHaveCanonicalBytes() {
        Random random = new Random(20261124);
        String[] pieces = {"a", "Maßnahme", "", "\u007f", "\u0080", "東", "🗝", "{\"x\":1}", "x".repeat(600)};
        for (int round = 0; round < 300; round++) {
            String[] parts = new String[random.nextInt(12)];
            CanonicalBytes bytes = new CanonicalBytes();
            for (int i = 0; i < parts.length; i++) {
                parts[i] = pieces[random.nextInt(pieces.length)] + pieces[random.nextInt(pieces.length)];
                if (random.nextBoolean()) {
                    bytes.add(parts[i]);
                } else {
                    bytes.add(parts[i].getBytes(StandardCharsets.UTF_8));
                }
            }
            assertThat(bytes.bytes()).as("round %d", round).isEqualTo(plainly(parts));
        }
    }
}
