package org.tomes.backup;

import org.tomes.register.RegisterFile;

/** A backup in its register's backup folder. */
public record StoredBackup(RegisterFile file, BackupName name, long size) {
}
