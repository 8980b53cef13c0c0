package org.tomes.inventory;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.tomes.inventory.importing.AzureReader;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.FieldRules;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Keeps the snapshots of one register. */
public final class InventoryService {

    private final Ledger ledger;
    private final Snapshots snapshots;
    private final SnapshotFollower follower;
    private final List<SnapshotUse> uses;

    public InventoryService(Ledger ledger, Snapshots snapshots) {
        this(ledger, snapshots, SnapshotFollower.NONE, List.of());
    }

    /**
     * @param follower told of each new snapshot
     * @param uses who may lean on a snapshot
     */
    public InventoryService(Ledger ledger, Snapshots snapshots, SnapshotFollower follower, List<SnapshotUse> uses) {
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.follower = follower;
        this.uses = List.copyOf(uses);
    }

    /** The newest first. */
    public List<Snapshot> all() {
        return snapshots.all();
    }

    /** @throws Problem where no snapshot has this number */
    public Snapshot get(int number) {
        return snapshots.find(number)
                .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                        snapshots.deleted(number)
                                .map(gone -> Message.of("inventory.deletedSnapshot", String.valueOf(number),
                                        Date.from(gone.deletedAt())))
                                .orElse(Message.of("inventory.unknownSnapshot", String.valueOf(number)))));
    }

    public Inventory open(Snapshot snapshot) {
        return new Inventory(snapshot, snapshots.resources(snapshot.id()));
    }

    /**
     * Tells what became different, without holding either snapshot in memory.
     *
     * @return types that only one of the two covers, so that nothing can be said about their resources
     */
    public SortedSet<ResourceType> compare(Snapshot earlier, Snapshot later, DifferenceListener listener) {
        new SnapshotComparison(snapshots, listener).compare(earlier, later);
        return SnapshotDifference.uneven(earlier, later);
    }

    /** What the newest snapshot holds; empty where there is none yet. */
    public Optional<Inventory> latest() {
        return snapshots.newest().map(this::open);
    }

    /**
     * Makes one snapshot of all that can be read from the files; what cannot is listed in it.
     *
     * @throws NothingRead where no file held a resource
     * @throws InvalidRecord where the label is too long or holds control characters
     * @throws java.util.concurrent.CancellationException where the progress says so; nothing is kept then
     */
    public Snapshot importFiles(Actor actor, List<InputFile> files, String label, ReadingProgress progress) {
        check(label);
        ImportResult reading = AzureReader.read(files, progress);
        if (reading.resources().isEmpty()) {
            throw new NothingRead("inventory.nothingImported", reading.notRead());
        }
        return keep(actor, Snapshot.of(label.strip(), reading), reading.resources());
    }

    private Snapshot keep(Actor actor, Snapshot snapshot, List<Resource> resources) {
        return ledger.write(actor, tx -> {
            Snapshot kept = snapshots.add(tx, snapshot, resources);
            follower.arrived(actor, new Inventory(kept, resources));
            return kept;
        });
    }

    /**
     * Makes one snapshot of what Azure answered.
     *
     * @param reading with all gaps; a gap whose {@code what} is a type says that not all of that type was read
     * @param asked types that Azure answered for, also where there is none
     * @throws InvalidRecord where the label is too long or holds control characters
     */
    public Snapshot keep(Actor actor, ImportResult reading, Set<ResourceType> asked, String label) {
        check(label);
        return keep(actor, Snapshot.of(label.strip(), reading, SnapshotSource.PULL, asked), reading.resources());
    }

    /**
     * Calls a snapshot something else; an empty label takes its name away.
     *
     * @throws InvalidRecord where the label is too long or holds control characters
     */
    public Snapshot label(Actor actor, Snapshot snapshot, String label) {
        check(label);
        return ledger.write(actor, tx -> snapshots.rename(tx, get(snapshot.number()), label.strip()));
    }

    /** What a snapshot cannot be deleted for; empty where it can. */
    public List<Message> uses(Snapshot snapshot) {
        List<Message> found = new ArrayList<>();
        uses.forEach(use -> found.addAll(use.of(snapshot)));
        if (snapshots.all().size() == 1) {
            found.add(Message.of("inventory.use.only"));
        }
        return found;
    }

    /**
     * Deletes a snapshot that nothing leans on. Where it was the newest, the one before it is the present state again,
     * and the findings follow.
     *
     * @throws SnapshotInUse where something does
     */
    public void delete(Actor actor, Snapshot snapshot) {
        ledger.write(actor, tx -> {
            Snapshot present = get(snapshot.number());
            List<Message> found = uses(present);
            if (!found.isEmpty()) {
                throw new SnapshotInUse(present, found);
            }
            List<Snapshot> newestFirst = snapshots.all();
            snapshots.remove(tx, present);
            if (newestFirst.getFirst().equals(present)) {
                follower.arrived(actor, open(newestFirst.get(1)));
            }
            return null;
        });
    }

    private static void check(String label) {
        new FieldRules().line("label", label.strip(), FieldRules.LONGEST_LINE).demand();
    }
}
