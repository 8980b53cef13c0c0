package org.tomes.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.ledger.ChainHead;

/**
 * A register that was restored from a backup.
 *
 * @param aside the path to which the replaced register was moved; empty if there was none
 * @param head the newest entry of the restored register
 */
public record RestoredRegister(Optional<Path> aside, ChainHead head) {
}
