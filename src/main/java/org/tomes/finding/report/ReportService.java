package org.tomes.finding.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.finding.Finding;
import org.tomes.finding.Run;
import org.tomes.finding.RunService;
import org.tomes.finding.Said;
import org.tomes.inventory.reading.InputFile;
import org.tomes.inventory.reading.NotRead;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.posture.Severity;

/** Takes over what other tools found. */
public final class ReportService {

    private final Ledger ledger;
    private final RunService runs;
    private final ReportReader reader;

    public ReportService(Ledger ledger, RunService runs, Clock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.reader = new ReportReader(clock);
    }

    /**
     * What came of an import.
     *
     * @param runs one for each report, in the order of the files
     */
    public record Imported(List<Run> runs, List<NotRead> notRead) {
    }

    /**
     * Reads all reports, then takes over all of them or none.
     *
     * @throws org.tomes.problem.Problem where one of the files cannot be read, or is no report that is known
     */
    public Imported importFiles(Actor actor, List<InputFile> files) {
        List<ReportReading> readings = files.stream().map(reader::read).toList();
        List<Run> kept = ledger.write(actor, tx -> readings.stream().map(reading -> runs.listen(actor, reading.source(), reading.file(),
                reading.sha256(), reading.capturedAt(), said(reading.reported()))).toList());
        return new Imported(kept, readings.stream().flatMap(reading -> reading.notRead().stream()).toList());
    }

    /** Several answers about one resource and subject are one; complaints go before praise. */
    static Map<Finding.Key, Said> said(List<Reported> reported) {
        Map<Finding.Key, List<Reported>> groups = new LinkedHashMap<>();
        reported.forEach(each -> groups.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
        Map<Finding.Key, Said> said = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            List<Reported> failed = group.stream().filter(Reported::failed).toList();
            List<Reported> heard = failed.isEmpty() ? group : failed;
            Severity gravest = heard.stream().map(Reported::severity).min(Enum::compareTo).orElseThrow();
            said.put(key, new Said(heard.getFirst().resource(), gravest, !failed.isEmpty(),
                    heard.stream().map(Reported::report).distinct().toList()));
        });
        return said;
    }
}
