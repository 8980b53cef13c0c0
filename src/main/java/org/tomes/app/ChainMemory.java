package org.tomes.app;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainHead;
import org.tomes.settings.SettingsFile;

/** Keeps the newest entry of a register's trail outside of the register, so that a trail cut off at its end is noticed. */
final class ChainMemory {

    private final SettingsFile settings;
    private final String register;
    private final AuditTrail trail;

    ChainMemory(SettingsFile settings, UUID register, AuditTrail trail) {
        this.settings = settings;
        this.register = register.toString();
        this.trail = trail;
    }

    Optional<ChainHead> remembered() {
        return Optional.ofNullable(settings.read().chainHeads().get(register));
    }

    /** A trail that lacks what was seen before is not remembered, so that it goes on being noticed. */
    void remember() {
        ChainHead head = trail.head();
        try {
            Optional<ChainHead> seen = remembered();
            if (!seen.equals(Optional.of(head)) && seen.stream().allMatch(trail::holds)) {
                settings.change(all -> all.withChainHead(register, head));
            }
        } catch (UncheckedIOException e) {
            // The register must close and the command must end well also where this user may not keep settings.
            return;
        }
    }
}
