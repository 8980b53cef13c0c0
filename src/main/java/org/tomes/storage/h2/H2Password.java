package org.tomes.storage.h2;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.tomes.passphrase.Secret;
import org.tomes.register.PassphraseRefused;
import org.tomes.register.RegisterFile;

/** The file password for H2 to open an encrypted file. */
final class H2Password {

    private H2Password() {
    }

    /**
     * @throws PassphraseRefused if the passphrase does not open the file's key slots
     */
    static String of(RegisterFile file, Secret passphrase) {
        return KeyHeader.in(file)
                .map(slots -> passphrase.open(slots).orElseThrow(() -> OpenFailure.PASSPHRASE_WRONG.of(file)).hex())
                .orElseGet(() -> encodeWithoutSlots(passphrase));
    }

    /**
     * Encodes a passphrase for H2 as earlier versions of the program did. H2 ends a password at a space and keeps only
     * a part of characters outside ASCII. Every character outside printable ASCII is therefore written as its UTF-8
     * bytes, each as a percent sign and two hexadecimal digits.
     */
    static String encodeWithoutSlots(Secret passphrase) {
        StringBuilder safe = new StringBuilder();
        for (byte value : passphrase.text().getBytes(StandardCharsets.UTF_8)) {
            if (value > ' ' && value < 0x7f) {
                safe.append((char) value);
            } else {
                safe.append('%').append(HexFormat.of().withUpperCase().toHexDigits(value));
            }
        }
        return safe.toString();
    }
}
