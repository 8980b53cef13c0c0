package org.tomes.storage.h2;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.PassphraseRefused;
import org.tomes.register.RegisterDamaged;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterNotEncrypted;
import org.tomes.text.Message;

/** The reasons why a register cannot be opened. */
enum OpenFailure {
    MISSING("storage.missing"),
    DIRECTORY("storage.directory"),
    NOT_ALLOWED("storage.notAllowed"),
    NO_REGISTER("storage.noRegister"),
    DAMAGED("storage.damaged"),
    TOO_NEW("storage.tooNew"),
    FOREIGN_CODE("storage.foreignCode"),
    PASSPHRASE_NEEDED("storage.passphraseNeeded"),
    PASSPHRASE_WRONG("storage.passphraseWrong"),
    UNLOCK_TOO_COSTLY("storage.unlockTooCostly"),
    NOT_ENCRYPTED("storage.notEncrypted"),
    NOT_UPDATED("storage.notUpdated");

    private final String key;

    OpenFailure(String key) {
        this.key = key;
    }

    Problem of(RegisterFile file, Throwable cause) {
        Message sentence = Message.of(key, file.file().toString());
        return switch (this) {
            case DAMAGED -> new RegisterDamaged(sentence, cause);
            case PASSPHRASE_NEEDED, PASSPHRASE_WRONG ->
                new PassphraseRefused(sentence, this == PASSPHRASE_WRONG, cause);
            case NOT_ENCRYPTED -> new RegisterNotEncrypted(sentence, cause);
            default -> new Problem(ProblemKind.REGISTER, sentence, cause);
        };
    }

    Problem of(RegisterFile file) {
        return of(file, null);
    }
}
