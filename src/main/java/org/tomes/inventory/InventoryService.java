package org.tomes.inventory;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.tomes.inventory.importing.AzureFileReader;
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

/** Manages the snapshots of one register. */
public final class InventoryService {

    private final Ledger ledger;
    private final Snapshots snapshots;
    private final SnapshotFollower follower;
    private final List<SnapshotUse> uses;

    public InventoryService(Ledger ledger, Snapshots snapshots) {
        this(ledger, snapshots, SnapshotFollower.NONE, List.of());
    }

    /**
     * @param follower is notified of each new snapshot
     * @param uses find the records that refer to a snapshot
     */
    public InventoryService(Ledger ledger, Snapshots snapshots, SnapshotFollower follower, List<SnapshotUse> uses) {
        this.ledger = ledger;
        this.snapshots = snapshots;
        this.follower = follower;
        this.uses = List.copyOf(uses);
    }

    /** Returns all snapshots, newest first. */
    public List<Snapshot> all() {
        return snapshots.all();
    }

    /**
     * @throws Problem if there is no snapshot with this number
     */
    public Snapshot get(int number) {
        return snapshots.find(number)
                .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                        snapshots.deleted(number)
                                .map(deletedSnapshot -> Message.of("inventory.deletedSnapshot", String.valueOf(number),
                                        Date.from(deletedSnapshot.deletedAt())))
                                .orElse(Message.of("inventory.unknownSnapshot", String.valueOf(number)))));
    }

    public Inventory open(Snapshot snapshot) {
        return new Inventory(snapshot, snapshots.resources(snapshot.id()));
    }

    /**
     * Reports the differences without loading either snapshot into memory.
     *
     * @return types that only one of the two snapshots covers, so that their resources cannot be compared
     */
    public SortedSet<ResourceType> compare(Snapshot earlier, Snapshot later, DifferenceListener listener) {
        new SnapshotComparison(snapshots, listener).compare(earlier, later);
        return SnapshotDifference.uneven(earlier, later);
    }

    /** Returns the differences without loading either snapshot into memory. */
    public SnapshotDifference difference(Snapshot earlier, Snapshot later) {
        return SnapshotDifference.between(earlier, later, snapshots);
    }

    /**
     * Returns resources of earlier snapshots that the files of this snapshot do not contain. The files contain their
     * type, but may be incomplete, so the removal of these resources is not proven. Empty for a pull.
     */
    public List<ResourceEntry> missing(Snapshot snapshot) {
        return MissingResources.of(snapshot, snapshots);
    }

    /**
     * Returns the content of the snapshot with the latest state, whenever that snapshot was imported; empty if there is
     * no snapshot.
     */
    public Optional<Inventory> latest() {
        return snapshots.newest().map(this::open);
    }

    /** Creates one snapshot from files that may be incomplete. */
    public Snapshot importFiles(Actor actor, List<InputFile> files, String label, ReadingProgress progress) {
        return importFiles(actor, files, label, false, progress);
    }

    /**
     * Creates one snapshot from everything readable in the files. The snapshot lists unreadable entries.
     *
     * @param complete whether the lists are declared to contain all resources of their types
     * @throws NothingRead if no file contained a resource
     * @throws InvalidRecord if the label is too long or contains control characters
     * @throws java.util.concurrent.CancellationException if the progress requests cancellation; nothing is stored then
     */
    public Snapshot importFiles(Actor actor, List<InputFile> files, String label, boolean complete,
            ReadingProgress progress) {
        check(label);
        return importRead(actor, read(files, complete, progress), label);
    }

    private static ImportResult read(List<InputFile> files, boolean complete, ReadingProgress progress) {
        ImportResult parsed = AzureFileReader.read(files, progress);
        ImportResult result = complete ? parsed.asDeclaredComplete() : parsed;
        if (result.resources().isEmpty()) {
            throw new NothingRead("inventory.nothingImported", result.notRead());
        }
        return result;
    }

    /**
     * Reads files without storing anything, and compares them with the newest snapshot.
     *
     * @param complete whether the lists are declared to contain all resources of their types
     * @throws NothingRead if no file contained a resource
     * @throws java.util.concurrent.CancellationException if the progress requests cancellation
     */
    public ImportPreview preview(List<InputFile> files, boolean complete, ReadingProgress progress) {
        return ImportPreview.of(read(files, complete, progress), snapshots);
    }

    /** Creates one snapshot from files that were read by {@link #preview}. */
    public Snapshot importRead(Actor actor, ImportResult result, String label) {
        check(label);
        return store(actor, Snapshot.of(label.strip(), result), result.resources());
    }

    /**
     * Returns the resources that are missing in a snapshot; empty unless most resources of an earlier snapshot are
     * missing.
     */
    public Optional<PartialSnapshot> partial(Snapshot snapshot) {
        return partial().stream().filter(lacking -> lacking.snapshot().id().equals(snapshot.id())).findFirst();
    }

    /** Returns the snapshots that lack most resources of an earlier snapshot, oldest first. */
    public List<PartialSnapshot> partial() {
        return PartialSnapshot.among(snapshots.all());
    }

    private Snapshot store(Actor actor, Snapshot snapshot, List<Resource> resources) {
        follower.catchUp(actor, this::latest);
        snapshots.stage(snapshot, resources);
        SnapshotFollower.Following prepared = follower.prepare(new Inventory(snapshot, resources), this::latest);
        return ledger.write(actor, prepared.early(), tx -> {
            Snapshot stored = snapshots.add(tx, snapshot, resources);
            prepared.write(actor, stored);
            return stored;
        });
    }

    /**
     * Creates one snapshot from Azure's responses.
     *
     * @param result resources and all gaps; if the item of a gap is a type, this type was not read completely
     * @param requested types about which Azure answered, even if it returned no resources
     * @throws InvalidRecord if the label is too long or contains control characters
     */
    public Snapshot store(Actor actor, ImportResult result, Set<ResourceType> requested, String label) {
        check(label);
        return store(actor, Snapshot.of(label.strip(), result, SnapshotSource.PULL, requested), result.resources());
    }

    /**
     * Changes the label of a snapshot; an empty label removes it.
     *
     * @throws InvalidRecord if the label is too long or contains control characters
     */
    public Snapshot label(Actor actor, Snapshot snapshot, String label) {
        check(label);
        return ledger.write(actor, tx -> snapshots.rename(tx, get(snapshot.number()), label.strip()));
    }

    /** Returns the reasons why a snapshot cannot be deleted; empty if it can. */
    public List<Message> uses(Snapshot snapshot) {
        List<Message> references = new ArrayList<>();
        uses.forEach(use -> references.addAll(use.of(snapshot)));
        if (snapshots.all().size() == 1 && follower.prepareDeletionOfOnly(snapshot).isEmpty()) {
            references.add(Message.of("inventory.use.only"));
        }
        return references;
    }

    /**
     * Deletes a snapshot to which nothing refers. If it was the newest snapshot, the previous one becomes the current
     * state. The findings are updated; findings that no other evidence contained are closed. The only snapshot can be
     * deleted until a decision, a measure or the report of another tool refers to its findings.
     *
     * @throws SnapshotInUse if other records refer to it
     */
    public void delete(Actor actor, Snapshot snapshot) {
        ledger.write(actor, tx -> {
            Snapshot stored = get(snapshot.number());
            List<Message> references = uses(stored);
            if (!references.isEmpty()) {
                throw new SnapshotInUse(stored, references);
            }
            snapshots.remove(tx, stored);
            Optional<Snapshot> current = snapshots.newest();
            if (current.isPresent()) {
                follower.prepareDeletion(stored, open(current.get())).write(actor, current.get());
            } else {
                follower.prepareDeletionOfOnly(stored).orElseThrow().write(actor, stored);
            }
            return null;
        });
    }

    private static void check(String label) {
        new FieldRules().line("label", label.strip(), FieldRules.MAX_LINE_LENGTH).demand();
    }
}
