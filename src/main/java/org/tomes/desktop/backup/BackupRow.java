package org.tomes.desktop.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.tomes.app.Backups;
import org.tomes.app.VerifiedBackup;
import org.tomes.backup.BackupKind;
import org.tomes.backup.StoredBackup;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.PassphraseRefused;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterNotEncrypted;
import org.tomes.text.Message;

/**
 * A backup in the list.
 *
 * @param kind empty for a file that the user chose elsewhere
 * @param passphrase the passphrase with which the backup was opened
 * @param checked result of opening the backup; empty until the backup has been opened
 */
record BackupRow(Path file, Instant at, Optional<BackupKind> kind, long size, Optional<Secret> passphrase,
        Optional<VerifiedBackup> checked) {

    static BackupRow of(StoredBackup stored) {
        return new BackupRow(stored.file().file(), stored.name().at(), Optional.of(stored.name().kind()), stored.size(),
                Optional.empty(), Optional.empty());
    }

    /** @throws Problem if the file cannot be read */
    static BackupRow of(Path chosen) {
        Path file = RegisterFile.at(chosen).file();
        try {
            return new BackupRow(file, Files.getLastModifiedTime(file).toInstant(), Optional.empty(), Files.size(file),
                    Optional.empty(), Optional.empty());
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("backup.fileUnreadable", file.toString()), e);
        }
    }

    /** Opens the backup with a passphrase, or without one if it is not encrypted. */
    BackupRow check(Backups backups, Optional<Secret> tried) {
        VerifiedBackup checked = backups.check(file, tried);
        boolean unencrypted = checked.failure().filter(RegisterNotEncrypted.class::isInstance).isPresent();
        return unencrypted
                ? new BackupRow(file, at, kind, size, Optional.empty(),
                        Optional.of(backups.check(file, Optional.empty())))
                : new BackupRow(file, at, kind, size, tried, Optional.of(checked));
    }

    boolean needsPassphrase() {
        return checked.flatMap(VerifiedBackup::failure).filter(PassphraseRefused.class::isInstance).isPresent();
    }

    boolean canBeRestored() {
        return checked.filter(VerifiedBackup::verified).isPresent();
    }
}
