package org.tomes.passphrase;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A data key wrapped with AES-256-GCM under a key derived from one secret. Kind, cost and salt are authenticated
 * together with the data key.
 *
 * @param cost of deriving the key from a passphrase; all zero for a recovery key, which cannot be guessed
 */
record KeySlot(Kind kind, KeyDerivationCost cost, byte[] salt, byte[] nonce, byte[] wrapped) {

    static final int BYTES = 86;

    private static final KeyDerivationCost NONE = new KeyDerivationCost(0, 0, 0);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final byte[] INFO = "Tomes register, recovery key, version 1".getBytes(StandardCharsets.US_ASCII);

    enum Kind {
        PASSPHRASE,
        RECOVERY_KEY
    }

    static KeySlot of(DataKey data, String passphrase, KeyDerivationCost cost) {
        byte[] salt = random(SALT);
        return wrap(Kind.PASSPHRASE, cost, salt, cost.key(passphrase.getBytes(StandardCharsets.UTF_8), salt), data);
    }

    static KeySlot of(DataKey data, RecoveryKey recovery) {
        byte[] salt = random(SALT);
        return wrap(Kind.RECOVERY_KEY, NONE, salt, derived(recovery, salt), data);
    }

    Optional<DataKey> open(String passphrase) {
        return kind == Kind.PASSPHRASE ? unwrap(cost.key(passphrase.getBytes(StandardCharsets.UTF_8), salt))
                : Optional.empty();
    }

    Optional<DataKey> open(RecoveryKey recovery) {
        return kind == Kind.RECOVERY_KEY ? unwrap(derived(recovery, salt)) : Optional.empty();
    }

    boolean isWithinLimits() {
        return kind == Kind.RECOVERY_KEY || cost.isWithinLimits();
    }

    private static byte[] derived(RecoveryKey recovery, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addSalt(salt)
                            .addIKM(recovery.secret())
                            .thenExpand(INFO, KeyDerivationCost.KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeySlot wrap(Kind kind, KeyDerivationCost cost, byte[] salt, byte[] key, DataKey data) {
        byte[] nonce = random(NONCE);
        try {
            return new KeySlot(kind, cost, salt, nonce,
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, described(kind, cost, salt)).doFinal(data.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<DataKey> unwrap(byte[] key) {
        try {
            return Optional.of(
                    new DataKey(cipher(Cipher.DECRYPT_MODE, key, nonce, described(kind, cost, salt)).doFinal(wrapped)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] described) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(described);
        return cipher;
    }

    private static byte[] described(Kind kind, KeyDerivationCost cost, byte[] salt) {
        return ByteBuffer.allocate(BYTES - NONCE - DataKey.BYTES - TAG)
                .put((byte) kind.ordinal())
                .putInt(cost.memory())
                .putInt(cost.passes())
                .put((byte) cost.lanes())
                .put(salt)
                .array();
    }

    void write(ByteBuffer to) {
        to.put(described(kind, cost, salt)).put(nonce).put(wrapped);
    }

    /**
     * @throws IllegalArgumentException if the kind is unknown
     */
    static KeySlot read(ByteBuffer from) {
        int kind = from.get();
        if (kind < 0 || kind >= Kind.values().length) {
            throw new IllegalArgumentException("kind of key slot: " + kind);
        }
        KeyDerivationCost cost = new KeyDerivationCost(from.getInt(), from.getInt(), Byte.toUnsignedInt(from.get()));
        return new KeySlot(Kind.values()[kind], cost, bytes(from, SALT), bytes(from, NONCE),
                bytes(from, DataKey.BYTES + TAG));
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
