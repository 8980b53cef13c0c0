package org.tomes.desktop.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Texts;

/**
 * How the reading of one thing ended, for one snapshot.
 *
 * @param what a type, or a place in a file
 * @param count resources read of it; empty where that does not apply
 * @param where file, subscription, or the resource that was asked
 * @param reason why it is not whole
 */
record ReadRow(State state, String what, String count, String where, String reason) {

    enum State {
        READ,
        NONE,
        REFUSED,
        FAILED,
        NOT_ONBOARDED
    }

    private static final Set<String> REFUSED = Set.of("pull.rightMissing", "pull.signInNotAccepted",
            "pull.subscriptionNotSeen", "inventory.notRead.refused", "inventory.notRead.refusedCode");
    private static final Set<String> NOT_ONBOARDED = Set.of("pull.notOnboarded");

    /** What was not read first. */
    static List<ReadRow> of(Snapshot snapshot, Texts texts) {
        List<ReadRow> rows = new ArrayList<>();
        for (UnreadEntry gap : snapshot.notRead()) {
            rows.add(new ReadRow(state(gap), gap.what(), "", where(gap), texts.get(gap.reason())));
        }
        snapshot.counts()
                .forEach((type, count) -> rows.add(new ReadRow(count == 0 ? State.NONE : State.READ, type.text(),
                        String.valueOf(count), "", snapshot.lacks(type) ? texts.get("desktop_azure.notWhole") : "")));
        return rows;
    }

    /** The name tells where the path is longer than any column. */
    static String where(UnreadEntry gap) {
        return ResourceId.parse(gap.origin())
                .map(id -> id.resourceGroup().map(group -> id.name() + " (" + group + ")").orElse(id.name()))
                .orElse(gap.origin());
    }

    private static State state(UnreadEntry gap) {
        String key = gap.reason().key();
        return REFUSED.contains(key) ? State.REFUSED : NOT_ONBOARDED.contains(key) ? State.NOT_ONBOARDED : State.FAILED;
    }
}
