package org.tomes.policy.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.tomes.change.Unrecorded;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.measure.MeasureId;
import org.tomes.policy.Period;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Names;
import org.tomes.policy.draft.TextComposer;

/**
 * What a change report is made of.
 *
 * @param changes  the oldest first
 * @param compared each pair of snapshots that were compared for changes nobody recorded, the oldest first
 * @param left     how many older pairs were left out
 * @param measures codes by id
 */
record ReportFacts(Imprint imprint, Period period, List<ReportedChange> changes, List<Compared> compared, int left,
                   Map<MeasureId, String> measures, Names names) implements TextComposer.Facts {

    /** Two snapshots of the period, one after the other, and what differs without a record. */
    record Compared(Shot before, Shot after, List<Unrecorded.Entry> unexplained, int explained, SortedSet<ResourceType> notCompared) {
    }

    record Shot(int number, Instant capturedAt) {
    }

    Optional<String> measure(MeasureId id) {
        return Optional.ofNullable(measures.get(id));
    }
}
