package org.tomes.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tomes.text.Message;

/**
 * The newest entry of a trail at one moment, to be stored outside the register: with an auditor, in an e-mail, in a
 * version control system. The anchor proves that the trail up to this entry has not been shortened or altered since.
 *
 * @param at time of the anchor, by the clock of the computer that created it
 */
public record Anchor(UUID register, Instant createdAt, ChainHead head, Instant at) {

    public static Anchor of(RegisterIdentity origin, ChainHead head, Instant at) {
        return new Anchor(origin.register(), origin.createdAt(), head, at);
    }

    /** Returns why the register or its trail does not match this anchor; empty if both match. */
    public Optional<Message> misfit(RegisterIdentity origin, AuditTrail trail) {
        if (!register.equals(origin.register()) || !createdAt.equals(origin.createdAt())) {
            return Optional.of(Message.of("ledger.anchorOther", register.toString(), origin.register().toString()));
        }
        if (trail.head().number() < head.number()) {
            return Optional.of(Message.of("ledger.anchorShortened", head.number(), trail.head().number()));
        }
        boolean holds = head.number() == 0 ? origin.genesis().equals(head.hash()) : trail.contains(head);
        return holds ? Optional.empty() : Optional.of(Message.of("ledger.anchorAltered", head.number()));
    }
}
