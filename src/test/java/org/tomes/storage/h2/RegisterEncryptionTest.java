package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.backup.RestoredRegister;
import org.tomes.passphrase.KeySlots;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Refused;
import org.tomes.register.PassphraseRefused;
import org.tomes.register.RegisterDamaged;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterProtection;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

class RegisterEncryptionTest {

    private static final Secret FIRST = new Secret("lauter Ärger mit Öl 7");
    private static final Secret SECOND = new Secret("second");
    private static final int FIRST_SLOTS = 512;
    private static final int SECOND_SLOTS = 2048;
    private static final int BLOCK = 4096;

    @TempDir
    private Path folder;
    private RegisterFile file;
    private final FileRegisters store = RegisterFixture.store();

    @BeforeEach
    void name() {
        file = RegisterFile.at(folder.resolve("r"));
    }

    private void create() {
        store.create(file, Optional.of(FIRST)).close();
    }

    private RegisterProtection open(Secret passphrase) {
        try (Register register = store.open(file, Optional.of(passphrase))) {
            assertThat(register.unreadable()).isEmpty();
            return register.protection();
        }
    }

    private void assertRefused(Secret passphrase) {
        assertThatThrownBy(() -> store.open(file, Optional.of(new Secret(passphrase.text()))))
                .isInstanceOf(PassphraseRefused.class);
    }

    private RecoveryKey recoveryKey() {
        return new RegisterEncryption(store).createRecoveryKey(file, FIRST, register -> {
        });
    }

    @Test
    void newRegisterIsEncryptedWithARandomKey() throws IOException {
        create();
        assertThat(open(FIRST)).isEqualTo(RegisterProtection.STRETCHED);
        assertRefused(SECOND);
        assertThat(Files.readString(file.file(), StandardCharsets.ISO_8859_1)).startsWith(KeyHeader.ENCRYPTED);
        write(new byte[KeySlots.SIZE], FIRST_SLOTS);
        write(new byte[KeySlots.SIZE], SECOND_SLOTS);
        assertRefused(FIRST);
    }

    @Test
    void oldEncryptionOpensAndIsUpgradedByAPassphraseChange() throws SQLException {
        RegisterFixture.create(folder).close();
        RegisterFixture.encryptAsBefore(folder, FIRST);
        assertThat(open(FIRST)).isEqualTo(RegisterProtection.QUICK);
        assertRefused(SECOND);
        assertThatThrownBy(this::recoveryKey).satisfies(Refused.with("storage.recoveryWantsStretching"));

        new RegisterEncryption(store).change(file, Optional.of(FIRST), Optional.of(FIRST), register -> {
        });

        assertThat(open(FIRST)).isEqualTo(RegisterProtection.STRETCHED);
        assertRefused(SECOND);
    }

    @Test
    void recoveryKeyOpensTheRegisterUntilAnotherIsMadeOrThePassphraseIsChanged() {
        create();
        Secret printed = new Secret(recoveryKey().text());
        assertThat(open(printed)).isEqualTo(RegisterProtection.RECOVERABLE);
        assertThat(open(FIRST)).isEqualTo(RegisterProtection.RECOVERABLE);
        assertRefused(new Secret(RecoveryKey.random().text()));

        Secret again = new Secret(recoveryKey().text());
        assertRefused(printed);
        assertThat(open(again)).isEqualTo(RegisterProtection.RECOVERABLE);

        new RegisterEncryption(store).change(file, Optional.of(again), Optional.of(SECOND), register -> {
        });
        assertRefused(again);
        assertRefused(FIRST);
        assertThat(open(SECOND)).isEqualTo(RegisterProtection.STRETCHED);
    }

    @Test
    void compactedFileRetainsItsKeySlots() throws SQLException, IOException {
        create();
        FileIdentity before = FileIdentity.of(file.file());
        H2Files.compact(folder, FIRST);
        assertThat(before.isStillAt(file.file())).as("H2 put another file in its place").isFalse();
        assertThat(open(new Secret(FIRST.text()))).isEqualTo(RegisterProtection.STRETCHED);
    }

    @Test
    void backupsOpenWithPassphraseAndRecoveryKeyAndAreRestored() {
        create();
        Secret printed = new Secret(recoveryKey().text());
        RegisterBackups backups = new RegisterBackups(store, Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC));
        RegisterFile copy = RegisterFile.at(folder.resolve("copy"));
        Path script = folder.resolve("copy.sql");
        try (Register register = store.open(file, Optional.of(FIRST))) {
            backups.backup(register, copy);
            backups.script(register, script);
        }
        RestoredRegister fromCopy = backups.restore(file, copy, Optional.of(printed), register -> {
        });
        assertThat(fromCopy.aside()).isPresent();
        assertThat(open(new Secret(FIRST.text()))).isEqualTo(RegisterProtection.RECOVERABLE);

        backups.restore(file, RegisterFile.at(script), Optional.of(SECOND), register -> {
        });
        assertThat(open(new Secret(SECOND.text()))).isEqualTo(RegisterProtection.STRETCHED);
    }

    @Test
    void eitherOfTheTwoHeadersIsEnough() throws IOException {
        create();
        byte[] slots = read(FIRST_SLOTS);
        for (int place : new int[]{FIRST_SLOTS, SECOND_SLOTS}) {
            write(new byte[]{1, 2, 3}, place + 100);
            assertThat(open(FIRST)).isEqualTo(RegisterProtection.STRETCHED);
            write(slots, place);
        }
    }

    @Test
    void twoDamagedHeadersAreCalledDamage() throws IOException {
        create();
        write(new byte[]{1, 2, 3}, FIRST_SLOTS + 100);
        write(new byte[]{1, 2, 3}, SECOND_SLOTS + 100);
        assertThatThrownBy(() -> store.open(file, Optional.of(FIRST))).isInstanceOf(RegisterDamaged.class);
    }

    /** Covers each state of the file that a process leaves if it is killed while replacing the slots. */
    @Test
    void registerOpensAfterAKillDuringRecoveryKeyCreation() throws IOException {
        create();
        byte[] before = Files.readAllBytes(file.file());
        Secret printed = new Secret(recoveryKey().text());
        byte[] after = Files.readAllBytes(file.file());
        int[] changed = IntStream.range(0, BLOCK).filter(at -> before[at] != after[at]).toArray();
        assertThat(changed.length).isPositive();
        int quarter = changed.length / 4;
        for (int done = quarter; done < changed.length; done += quarter) {
            byte[] torn = after.clone();
            for (int at : Arrays.copyOfRange(changed, done, changed.length)) {
                torn[at] = before[at];
            }
            Files.write(file.file(), torn);
            assertThat(KeyHeader.in(file).flatMap(FIRST::open)).as("%d bytes written", done).isPresent();
        }
        Files.write(file.file(), after);
        assertThat(open(printed)).isEqualTo(RegisterProtection.RECOVERABLE);
    }

    @Test
    void damageAfterTheHeaderIsNotReportedAsWrongPassphrase() throws IOException {
        create();
        byte[] noise = new byte[2 * BLOCK];
        Arrays.fill(noise, (byte) 7);
        write(noise, BLOCK);
        assertThatThrownBy(() -> store.open(file, Optional.of(FIRST))).isInstanceOf(RegisterDamaged.class);
    }

    private void write(byte[] bytes, long place) throws IOException {
        try (FileChannel channel = FileChannel.open(file.file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), place);
        }
    }

    private byte[] read(int place) throws IOException {
        return Arrays.copyOfRange(Files.readAllBytes(file.file()), place, place + KeySlots.SIZE);
    }
}
