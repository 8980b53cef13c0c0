package org.tomes.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.SlowTest;
import org.tomes.passphrase.KeySlots.State;

@SlowTest
class KeySlotsTest {

    /** Low, so that the test is fast. */
    private static final KeyDerivationCost CHEAP = new KeyDerivationCost(64, 1, 1);

    private final DataKey data = DataKey.random();
    private final RecoveryKey recovery = RecoveryKey.random();

    /** The expected result comes from the reference implementation's own tests. */
    @Test
    void stretchingIsArgon2id() {
        byte[] key = new KeyDerivationCost(1 << 16, 2, 1).key(bytes("password"), bytes("somesalt"));
        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void onlyPassphraseAndRecoveryKeyUnlockTheDataKey() {
        KeySlots slots = KeySlots.of(data, "Ärger mit Öl", CHEAP).with(data, recovery);
        assertThat(slots.open("Ärger mit Öl").orElseThrow().hex()).isEqualTo(data.hex());
        assertThat(slots.open(recovery.text()).orElseThrow().hex()).isEqualTo(data.hex());
        assertThat(slots.open("Ärger mit Ol")).isEmpty();
        assertThat(slots.open("")).isEmpty();
        assertThat(slots.open(RecoveryKey.random().text())).isEmpty();
    }

    @Test
    void newRecoveryKeyReplacesTheOneBefore() {
        KeySlots slots = KeySlots.of(data, "a", CHEAP).with(data, recovery);
        KeySlots renewed = slots.with(data, RecoveryKey.random());
        assertThat(renewed.open(recovery.text())).isEmpty();
        assertThat(renewed.open("a")).isPresent();
    }

    @Test
    void writtenKeySlotsCanBeRead() {
        KeySlots slots = KeySlots.of(data, "a", CHEAP).with(data, recovery);
        byte[] bytes = slots.bytes();
        assertThat(bytes).hasSize(KeySlots.SIZE);
        assertThat(KeySlots.state(bytes)).isEqualTo(State.READABLE);
        assertThat(KeySlots.read(bytes)).isEqualTo(slots);
    }

    /** If a flipped bit changes the mark, there are no slots of ours; everywhere else the change is detected. */
    @Test
    void everyFlippedBitIsDetected() {
        byte[] bytes = KeySlots.of(data, "a", CHEAP).with(data, recovery).bytes();
        int used = 10 + 2 * KeySlot.BYTES + 32;
        for (int bit = 0; bit < used * Byte.SIZE; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(KeySlots.state(flipped)).as("bit %d", bit).isNotEqualTo(State.READABLE);
        }
    }

    @Test
    void emptyBytesContainNoKeySlots() {
        assertThat(KeySlots.state(new byte[KeySlots.SIZE])).isEqualTo(State.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 1, 1", "262145, 1, 1", "65536, 17, 1", "65536, 2147483647, 1", "-1, 1, 1", "65536, -1, 1",
        "0, 0, 0", "64, 1, 255"})
    void fileCannotAskForUnlimitedMemoryOrTime(int memory, int passes, int lanes) {
        KeySlot honest = KeySlot.of(data, "a", CHEAP);
        KeySlot hostile = new KeySlot(honest.kind(), new KeyDerivationCost(memory, passes, lanes), honest.salt(),
                honest.nonce(), honest.wrapped());
        assertThat(KeySlots.state(KeySlots.of(hostile).bytes())).isEqualTo(State.TOO_COSTLY);
    }

    @Test
    void defaultCostIsAffordable() {
        assertThat(KeyDerivationCost.DEFAULT.isWithinLimits()).isTrue();
    }

    @Test
    void reducedCostUnlocksNothing() {
        KeySlot honest = KeySlot.of(data, "a", CHEAP);
        KeySlot weaker = new KeySlot(honest.kind(), new KeyDerivationCost(32, 1, 1), honest.salt(), honest.nonce(),
                honest.wrapped());
        assertThat(weaker.open("a")).isEmpty();
    }
}
