package org.tomes.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** What a register's file is encrypted with. */
public record Passphrase(String text) {

    /**
     * The first line of a file, in UTF-8.
     *
     * @throws Problem where the file cannot be read or its first line is empty
     */
    public static Passphrase in(Path file) {
        try {
            String first = Files.readString(file).lines().findFirst().orElse("");
            if (first.isEmpty()) {
                throw new Problem(ProblemKind.INPUT, Message.of("storage.passphraseEmpty", file.toString()));
            }
            return new Passphrase(first);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("storage.passphraseUnreadable", file.toString()), e);
        }
    }

    /**
     * As H2 takes it. A space would end it there, and of other characters H2 keeps only a part; so what is not printable
     * ASCII is written as its UTF-8 bytes, each a percent sign and two hexadecimal digits.
     */
    String forH2() {
        StringBuilder safe = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7f) {
                safe.append((char) each);
            } else {
                safe.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return "Passphrase[…]";
    }
}
