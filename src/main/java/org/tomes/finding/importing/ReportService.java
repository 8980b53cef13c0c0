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

/** Takes over what other tools found. */
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
     * What came of an import.
     *
     * @param runs one for each report, in the order of the files
     */
    public record Imported(List<CheckRun> runs, List<UnreadEntry> notRead) {
    }

    /**
     * Reads all reports, then takes over all of them or none.
     *
     * @throws org.tomes.problem.Problem if one of the files cannot be read, or is no report that is known
     */
    public Imported importFiles(Actor actor, List<InputFile> files) {
        List<ReportReading> readings = files.stream().map(reader::read).toList();
        List<CheckRun> kept = ledger.write(actor,
                tx -> readings.stream()
                        .map(reading -> runs.recordReport(actor, reading.source(), reading.file(), reading.sha256(),
                                reading.capturedAt(), said(reading.reported())))
                        .toList());
        return new Imported(kept, readings.stream().flatMap(reading -> reading.notRead().stream()).toList());
    }

    /** Several answers about one resource and subject are one; complaints go before praise. */
    static Map<Finding.Key, ExternalResult> said(List<ReportedResult> reported) {
        Map<Finding.Key, List<ReportedResult>> groups = new LinkedHashMap<>();
        reported.forEach(candidate -> groups.computeIfAbsent(candidate.key(), key -> new ArrayList<>()).add(candidate));
        Map<Finding.Key, ExternalResult> said = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            List<ReportedResult> failed = group.stream().filter(ReportedResult::failed).toList();
            List<ReportedResult> heard = failed.isEmpty() ? group : failed;
            Severity gravest = heard.stream().map(ReportedResult::severity).min(Enum::compareTo).orElseThrow();
            said.put(key, new ExternalResult(heard.getFirst().resource(), gravest, !failed.isEmpty(),
                    heard.stream().map(ReportedResult::report).distinct().toList()));
        });
        return said;
    }
}
