package org.tomes.document.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.tomes.change.UnrecordedChanges;
import org.tomes.document.Period;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.Names;
import org.tomes.document.text.TextComposer;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.measure.MeasureId;

/**
 * What a change report is made of.
 *
 * @param changes the oldest first
 * @param compared each pair of snapshots that were compared for changes nobody recorded, the oldest first
 * @param left how many older pairs were left out
 * @param measures codes by id
 */
record ChangeReportData(DocumentMetadata metadata, Period period, List<ReportedChange> changes, List<Compared> compared,
        int left, Map<MeasureId, String> measures, Names names) implements TextComposer.DocumentFacts {

    /** Two snapshots of the period, one after the other, and what differs without a record. */
    record Compared(Shot before, Shot after, List<UnrecordedChanges.Entry> unexplained, int explained, int notSeen,
            SortedSet<ResourceType> notCompared) {
    }

    record Shot(int number, Instant capturedAt) {
    }

    Optional<String> measure(MeasureId id) {
        return Optional.ofNullable(measures.get(id));
    }
}
