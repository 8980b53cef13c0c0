package org.tomes.ledger;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tomes.files.Sha256;
import org.tomes.text.Message;

/** Reads and verifies the audit trail of one register. */
public final class AuditTrail {

    private static final int MAX_NUMBERS_NAMED = 5;

    private final Ledger ledger;

    public AuditTrail(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<AuditEntry> entries(AuditQuery query) {
        return ledger.entries(query);
    }

    /** Checks that an entry seen earlier is still in the trail, at the same number and with the same hash. */
    public boolean contains(ChainHead entry) {
        return entry.number() == 0 || ledger.hash(entry.number()).filter(entry.hash()::equals).isPresent();
    }

    /** Returns the identity of the register that this trail belongs to. */
    public RegisterIdentity origin() {
        return ledger.origin();
    }

    /** Returns the value that the first entry's hash builds on. */
    public String genesis() {
        return ledger.genesis();
    }

    public ChainHead head() {
        return ledger.head();
    }

    /**
     * Recomputes every hash.
     *
     * @param remembered the newest entry known outside the register, if any
     */
    public Verification verify(Optional<ChainHead> remembered) {
        return verify(ledger::replay, remembered);
    }

    /**
     * @param entries the entries of this trail, read by a caller that uses them for more than the verification
     */
    public Verification verify(Consumer<Consumer<ChainLink>> entries) {
        return verify(entries, Optional.empty());
    }

    private Verification verify(Consumer<Consumer<ChainLink>> entries, Optional<ChainHead> remembered) {
        Walk walk = new Walk(ledger.genesis(), remembered);
        entries.accept(walk::step);
        return verifyIdentity(walk.result());
    }

    /**
     * @param entries the entries of this trail, read by a caller that uses them for more than the verification
     */
    public Verification verify(Optional<ChainHead> remembered, Executor hashing,
            Consumer<Consumer<ChainLink>> entries) {
        Walk walk = new Walk(ledger.genesis(), remembered);
        new OrderedWorker<>(walk::step, hashing).run(entries);
        return verifyIdentity(walk.result());
    }

    /** Compares id and creation time of the register with the values recorded in its trail. */
    private Verification verifyIdentity(Verification trail) {
        RegisterIdentity origin = ledger.origin();
        if (origin.isInGenesis()) {
            return origin.fitsGenesis() ? trail : trail.brokenAt(0, "ledger.originAltered");
        }
        List<AuditEntry> bindings = ledger.entries(AuditQuery.about(RecordType.REGISTER));
        if (bindings.isEmpty()) {
            return trail.with(List.of(Message.of("ledger.notBound")));
        }
        return bindings.stream()
                .filter(entry -> !entry.after().equals(origin.fields()))
                .findFirst()
                .map(entry -> trail.brokenAt(entry.number(), "ledger.originAltered"))
                .orElse(trail);
    }

    /**
     * @param entries the number of entries read
     * @param broken the number of the first entry that does not fit; empty if the trail is intact
     * @param reason what is wrong; empty if the trail is intact
     * @param remarks further observations, such as time running backwards; they do not affect whether the trail is
     * intact
     */
    public record Verification(long entries, ChainHead head, Optional<Long> broken, Optional<Message> reason,
            List<Message> remarks) {

        /** Returns this verification with further remarks. */
        public Verification with(List<Message> more) {
            List<Message> all = new ArrayList<>(remarks);
            all.addAll(more);
            return new Verification(entries, head, broken, reason, all);
        }

        /** Returns this verification if the trail is broken already, otherwise one that is broken at this entry. */
        private Verification brokenAt(long number, String key) {
            return intact()
                    ? new Verification(entries, head, Optional.of(number),
                            Optional.of(Message.of(key, String.valueOf(number))), remarks)
                    : this;
        }

        public boolean intact() {
            return broken.isEmpty();
        }
    }

    private static final class Walk {
        private final MessageDigest sha256 = Sha256.digest();
        private final Optional<ChainHead> remembered;
        private ChainHead head;
        private long entries;
        private Optional<Long> broken = Optional.empty();
        private Optional<Message> reason = Optional.empty();
        private Instant before = Instant.MIN;
        private final List<Long> backwards = new ArrayList<>();

        Walk(String genesis, Optional<ChainHead> remembered) {
            this.head = new ChainHead(0, genesis);
            this.remembered = remembered;
        }

        void step(ChainLink link) {
            long expected = head.number() + 1;
            ChainLink.Content content = link.content().get();
            if (link.number() != expected) {
                breakAt(expected, "ledger.entryMissing");
            } else if (!HashChain.next(sha256, head.hash(), content.canonical()).equals(link.hash())) {
                breakAt(link.number(), "ledger.entryAltered");
            }
            if (entries > 0 && ClockCheck.isBefore(content.at(), before)) {
                backwards.add(link.number());
            }
            before = content.at();
            entries++;
            head = new ChainHead(link.number(), link.hash());
            remembered.filter(entry -> entry.number() == link.number() && !entry.hash().equals(link.hash()))
                    .ifPresent(entry -> breakAt(link.number(), "ledger.entryReplaced"));
        }

        private void breakAt(long number, String key) {
            if (broken.isEmpty()) {
                broken = Optional.of(number);
                reason = Optional.of(Message.of(key, String.valueOf(number)));
            }
        }

        Verification result() {
            remembered.filter(entry -> entry.number() > head.number())
                    .ifPresent(entry -> breakAt(head.number() + 1, "ledger.trailTruncated"));
            return new Verification(entries, head, broken, reason, remarks());
        }

        private List<Message> remarks() {
            if (backwards.isEmpty()) {
                return List.of();
            }
            String numbers = backwards.stream()
                    .limit(MAX_NUMBERS_NAMED)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return List.of(backwards.size() <= MAX_NUMBERS_NAMED
                    ? Message.of("ledger.timeBackwards", backwards.size(), numbers)
                    : Message.of("ledger.timeBackwardsOften", backwards.size(), numbers));
        }
    }
}
