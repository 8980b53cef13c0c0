package org.tomes.finding.importing;

import java.time.Instant;
import java.util.List;
import org.tomes.finding.FindingOrigin;
import org.tomes.inventory.importing.UnreadEntry;

/**
 * Result of reading one report.
 *
 * @param capturedAt time of the assessment, or of the last modification of the file if the report does not contain it
 * @param sha256 of the file as received, 64 hexadecimal digits
 */
public record ReportReading(String file, FindingOrigin source, Instant capturedAt, String sha256,
        List<ReportedResult> reported, List<UnreadEntry> notRead) {

    public ReportReading {
        reported = List.copyOf(reported);
        notRead = List.copyOf(notRead);
    }
}
