package org.tomes.inventory;

import java.util.List;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Thrown if a snapshot cannot be deleted because other records refer to it. */
public final class SnapshotInUse extends Problem {

    private static final long serialVersionUID = 1;

    private final transient List<Message> uses;

    SnapshotInUse(Snapshot snapshot, List<Message> uses) {
        super(ProblemKind.USAGE,
                Message.of("inventory.inUse", String.valueOf(snapshot.number()), uses.size(), uses.getFirst()));
        this.uses = List.copyOf(uses);
    }

    /** Returns all references to the snapshot. */
    public List<Message> uses() {
        return uses;
    }
}
