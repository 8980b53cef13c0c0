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
 * The data of a change report.
 *
 * @param changes changes, oldest first
 * @param compared pairs of snapshots compared for unrecorded changes, oldest first
 * @param leftOutPairs number of older pairs left out
 * @param measures codes of measures by ID
 */
record ChangeReportData(DocumentMetadata metadata, Period period, List<ReportedChange> changes, List<Compared> compared,
        int leftOutPairs, Map<MeasureId, String> measures, Names names) implements TextComposer.DocumentFacts {

    /** Two consecutive snapshots of the period, with unrecorded differences. */
    record Compared(Shot before, Shot after, List<UnrecordedChanges.Entry> unexplained, int explained, int notSeen,
            SortedSet<ResourceType> notCompared) {
    }

    record Shot(int number, Instant capturedAt) {
    }

    Optional<String> measure(MeasureId id) {
        return Optional.ofNullable(measures.get(id));
    }
}
