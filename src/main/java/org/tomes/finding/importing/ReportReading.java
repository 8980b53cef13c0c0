package org.tomes.finding.importing;

import java.time.Instant;
import java.util.List;
import org.tomes.finding.FindingOrigin;
import org.tomes.inventory.importing.UnreadEntry;

/**
 * Result of reading one report.
 *
 * @param capturedAt time of the assessment; if the report does not contain it, the time of the last modification of the
 * file
 * @param sha256 hash of the file as received, 64 hexadecimal digits
 */
public record ReportReading(String file, FindingOrigin source, Instant capturedAt, String sha256,
        List<ReportedResult> reported, List<UnreadEntry> notRead) {

    public ReportReading {
        reported = List.copyOf(reported);
        notRead = List.copyOf(notRead);
    }
}
