package org.tomes.finding.importing;

import java.time.Instant;
import java.util.List;
import org.tomes.finding.Source;
import org.tomes.inventory.importing.UnreadEntry;

/**
 * What came of reading one report.
 *
 * @param capturedAt when the tool looked, or when the file was saved where it does not say
 * @param sha256 of the file as it was received, 64 hexadecimal digits
 */
public record ReportReading(String file, Source source, Instant capturedAt, String sha256,
        List<ReportedResult> reported, List<UnreadEntry> notRead) {

    public ReportReading {
        reported = List.copyOf(reported);
        notRead = List.copyOf(notRead);
    }
}
