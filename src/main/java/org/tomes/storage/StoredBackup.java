package org.tomes.storage;

import org.tomes.backup.BackupName;

/** A backup that lies in its register's folder of backups. */
public record StoredBackup(RegisterFile file, BackupName name, long size) {
}
