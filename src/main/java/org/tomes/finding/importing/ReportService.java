package org.tomes.finding.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.check.Severity;
import org.tomes.finding.CheckRun;
import org.tomes.finding.CheckRunService;
import org.tomes.finding.ExternalResult;
import org.tomes.finding.Finding;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;

/** Imports findings of other tools. */
public final class ReportService {

    private final Ledger ledger;
    private final CheckRunService runs;
    private final ReportReader reader;

    public ReportService(Ledger ledger, CheckRunService runs, Clock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.reader = new ReportReader(clock);
    }

    /**
     * Result of an import.
     *
     * @param runs one run for each report, in the order of the files
     */
    public record Imported(List<CheckRun> runs, List<UnreadEntry> notRead) {
    }

    /**
     * Reads all reports, then imports them in one transaction.
     *
     * @throws org.tomes.problem.Problem if one of the files cannot be read, or is not a report in a known format
     */
    public Imported importFiles(Actor actor, List<InputFile> files) {
        List<ReportReading> readings = files.stream().map(reader::read).toList();
        List<CheckRun> newRuns = ledger.write(actor,
                tx -> readings.stream()
                        .map(reading -> runs.recordReport(actor, reading.source(), reading.file(), reading.sha256(),
                                reading.capturedAt(), combine(reading.reported())))
                        .toList());
        return new Imported(newRuns, readings.stream().flatMap(reading -> reading.notRead().stream()).toList());
    }

    /** Combines several results for the same resource and subject into one; failures take precedence. */
    static Map<Finding.Key, ExternalResult> combine(List<ReportedResult> reported) {
        Map<Finding.Key, List<ReportedResult>> groups = new LinkedHashMap<>();
        reported.forEach(candidate -> groups.computeIfAbsent(candidate.key(), key -> new ArrayList<>()).add(candidate));
        Map<Finding.Key, ExternalResult> combined = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            List<ReportedResult> failed = group.stream().filter(ReportedResult::failed).toList();
            List<ReportedResult> decisive = failed.isEmpty() ? group : failed;
            Severity severity = decisive.stream().map(ReportedResult::severity).min(Enum::compareTo).orElseThrow();
            combined.put(key, new ExternalResult(decisive.getFirst().resource(), severity, !failed.isEmpty(),
                    decisive.stream().map(ReportedResult::report).distinct().toList()));
        });
        return combined;
    }
}
