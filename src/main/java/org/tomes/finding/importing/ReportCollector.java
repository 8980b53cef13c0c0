package org.tomes.finding.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.FindingOrigin;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.text.Message;

/** Collects the results of one report, and records the parts that could not be read. */
final class ReportCollector {

    private static final int MAX_LISTED = 100;
    private static final int MAX_ROWS = 500_000;
    /** The check of Tomes whether Defender's recommendations are met. */
    private static final CheckId RECOMMENDATIONS = new CheckId("defender.recommendations");

    private final InputFile file;
    private final List<ReportedResult> reported = new ArrayList<>();
    private final List<UnreadEntry> notRead = new ArrayList<>();
    private Optional<Instant> newest = Optional.empty();
    private int unlisted;
    private int rows;

    ReportCollector(InputFile file) {
        this.file = file;
    }

    /**
     * @param position position of the result in the file, as shown to the user
     */
    void add(FindingOrigin source, String position, CheckedResource resource, Severity severity, boolean failed,
            ExternalCheckText text) {
        CheckId check = EquivalentChecks.of(source, text.check())
                .or(() -> EquivalentChecks.of(source, text.title()))
                .orElseGet(() -> source == FindingOrigin.DEFENDER ? RECOMMENDATIONS
                        : ImportedTextCleaner.toCheckId(source, text.check()));
        if (++rows > MAX_ROWS) {
            list(position, "finding.file.tooMany", String.valueOf(MAX_ROWS));
        } else {
            reported.add(new ReportedResult(check, resource, severity, failed, text));
        }
    }

    void at(Instant moment) {
        newest = newest.filter(current -> current.isAfter(moment)).or(() -> Optional.of(moment));
    }

    void list(String position, String key, Object... arguments) {
        if (notRead.size() < MAX_LISTED) {
            notRead.add(new UnreadEntry(file.name(), position, Message.of(key, arguments)));
        } else {
            unlisted++;
        }
    }

    ReportReading reading(FindingOrigin source, String sha256, Instant now) {
        if (unlisted > 0) {
            notRead.add(
                    new UnreadEntry(file.name(), "", Message.of("finding.file.unlisted", String.valueOf(unlisted))));
        }
        Instant captured = newest.orElse(file.saved());
        return new ReportReading(file.name(), source, captured.isAfter(now) ? now : captured, sha256, reported,
                notRead);
    }
}
