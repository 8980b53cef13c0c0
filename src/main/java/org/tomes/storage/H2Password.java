package org.tomes.storage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.tomes.passphrase.Passphrase;
import org.tomes.register.PassphraseRefused;
import org.tomes.register.RegisterFile;

/** What H2 is given to open an encrypted file. */
final class H2Password {

    private H2Password() {
    }

    /** @throws PassphraseRefused where the passphrase does not open the file's key slots */
    static String of(RegisterFile file, Passphrase passphrase) {
        return KeyHeader.in(file)
                .map(slots -> passphrase.open(slots).orElseThrow(() -> OpenFailure.PASSPHRASE_WRONG.of(file)).hex())
                .orElseGet(() -> withoutSlots(passphrase));
    }

    /**
     * As earlier versions of the program gave a passphrase to H2. A space would end it there, and of other characters
     * H2 keeps only a part; so what is not printable ASCII is written as its UTF-8 bytes, each a percent sign and two
     * hexadecimal digits.
     */
    static String withoutSlots(Passphrase passphrase) {
        StringBuilder safe = new StringBuilder();
        for (byte each : passphrase.text().getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7f) {
                safe.append((char) each);
            } else {
                safe.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return safe.toString();
    }
}
