package org.tomes.desktop.azure;

import java.util.ArrayList;
import java.util.List;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Texts;

/**
 * The result of reading one item for a snapshot.
 *
 * @param subject a resource type, or a position in a file
 * @param count the number of resources read; empty if that does not apply
 * @param where the file, the subscription or the resource queried
 * @param reason why the result is incomplete
 */
record CollectedDataRow(State state, String subject, String count, String where, String reason) {

    enum State {
        READ,
        NONE,
        REFUSED,
        FAILED,
        NOT_ONBOARDED
    }

    /** Returns the rows of a snapshot; unread items come first. */
    static List<CollectedDataRow> of(Snapshot snapshot, Texts texts) {
        List<CollectedDataRow> rows = new ArrayList<>();
        for (UnreadEntry unread : snapshot.notRead()) {
            rows.add(new CollectedDataRow(state(unread), unread.item(), "", where(unread), texts.get(unread.reason())));
        }
        snapshot.counts()
                .forEach((type,
                        count) -> rows.add(new CollectedDataRow(count == 0 ? State.NONE : State.READ, type.text(),
                                String.valueOf(count), "",
                                snapshot.lacks(type) ? texts.get("desktop_azure.notWhole") : "")));
        return rows;
    }

    /** Shows the resource's name, since the full path is wider than any column. */
    static String where(UnreadEntry unread) {
        return ResourceId.parse(unread.origin())
                .map(id -> id.resourceGroup().map(group -> id.name() + " (" + group + ")").orElse(id.name()))
                .orElse(unread.origin());
    }

    private static State state(UnreadEntry unread) {
        return switch (unread.cause()) {
            case ACCESS_DENIED -> State.REFUSED;
            case NOT_ONBOARDED -> State.NOT_ONBOARDED;
            case CONTRADICTION, OTHER -> State.FAILED;
        };
    }
}
