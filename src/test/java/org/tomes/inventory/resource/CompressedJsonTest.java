package org.tomes.inventory.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressedJsonTest {

    @Test
    void packedTextUnpacksToTheOriginal() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(round < 1_900 ? 400 : 20_000);
            while (text.length() < length) {
                switch (random.nextInt(4)) {
                    case 0 -> text.append("\"properties\":{\"provisioningState\":\"Succeeded\"");
                    case 1 -> text.appendCodePoint(random.nextInt(0x20, 0xD000));
                    case 2 -> text.append("😀");
                    default -> text.append((char) random.nextInt(0x20, 0x7F));
                }
            }
            CompressedJson packed = CompressedJson.of(text.toString());
            assertThat(packed.text()).isEqualTo(text.toString());
            assertThat(packed.length()).isEqualTo(text.length());
        }
    }
}
