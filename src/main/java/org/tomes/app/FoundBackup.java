package org.tomes.app;

import org.tomes.backup.Contents;
import org.tomes.backup.StoredBackup;

/** A backup that is whole and could take a damaged register's place. */
public record FoundBackup(StoredBackup backup, Contents contents) {
}
