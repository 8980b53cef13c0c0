package org.tomes.app;

import org.tomes.backup.RegisterSummary;
import org.tomes.backup.StoredBackup;

/** A complete backup that could replace a damaged register. */
public record CompleteBackup(StoredBackup backup, RegisterSummary contents) {
}
