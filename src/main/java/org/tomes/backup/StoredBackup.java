package org.tomes.backup;

import org.tomes.register.RegisterFile;

/** A backup that lies in its register's folder of backups. */
public record StoredBackup(RegisterFile file, BackupName name, long size) {
}
