package org.tomes.backup;

import java.util.Optional;

/**
 * Settings for automatic backups.
 *
 * @param folder empty for the one in the user's own data
 */
public record BackupSettings(boolean on, Optional<String> folder, BackupRetention retention) {

    public static final BackupSettings DEFAULT = new BackupSettings(true, Optional.empty(), BackupRetention.DEFAULT);
}
