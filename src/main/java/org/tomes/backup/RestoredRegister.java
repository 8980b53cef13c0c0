package org.tomes.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Message;

/**
 * A register that was restored from a backup.
 *
 * @param aside path to which the replaced register was moved; empty if there was none
 * @param head newest entry of the restored register
 * @param warnings a sentence for each record that does not match the trail and each table that does not belong to the
 * program; the backup already had these differences, and a later check of the register reports them too
 */
public record RestoredRegister(Optional<Path> aside, ChainHead head, List<Message> warnings) {

    public boolean isIntact() {
        return warnings.isEmpty();
    }

    /** Returns the result as a sentence for the window. */
    public Message summary() {
        String formerFile = aside.map(Path::toString).orElse("");
        if (!isIntact()) {
            return Message.of(aside.isPresent() ? "backup.restoredAsideNotIntact" : "backup.restoredNotIntact",
                    warnings.size(), formerFile);
        }
        return aside.isPresent() ? Message.of("backup.restoredAside", formerFile) : Message.of("backup.restored");
    }

}
