package org.tomes.document.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.change.ChangeHistory;
import org.tomes.change.ChangeRecord;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The report as a workbook: changes, unrecorded differences, and decisions without a change. */
final class ChangeReportWorkbook {

    private static final List<String> COLUMNS = List.of("number", "kind", "title", "state", "reason", "risk",
            "rollback", "planned", "requester", "approver", "decided", "decision", "implementer", "implemented",
            "verifier", "verified", "verification", "closed", "measures", "findings", "resources", "ticket");
    private static final List<Integer> WIDTHS = List.of(6, 18, 40, 16, 50, 40, 40, 13, 22, 22, 13, 40, 22, 13, 22, 13,
            40, 13, 22, 18, 30, 14);
    private static final List<Integer> PENDING_WIDTHS = List.of(8, 90, 22, 13);
    private static final List<Integer> UNRECORDED_WIDTHS = List.of(40, 44, 14, 14, 14, 60);

    private ChangeReportWorkbook() {
    }

    static List<OutputSheet> of(ChangeReportData data, Language language) {
        Texts texts = Texts.in(language);
        return List.of(
                new OutputSheet(texts.get("changereport.sheet.changes"),
                        COLUMNS.stream().map(column -> texts.get("change.field." + column)).toList(), WIDTHS,
                        data.changes().stream().map(reported -> row(reported.change(), data, texts)).toList()),
                unrecorded(data, texts), pending(data, texts));
    }

    /** Returns the decisions in effect for which no change was requested, with their wording. */
    private static OutputSheet pending(ChangeReportData data, Texts texts) {
        List<List<Object>> rows = data.decisionsWithoutChange()
                .stream()
                .map(decision -> List.<Object>of(decision.code(), decision.text(),
                        data.names().person(decision.owner()).orElse(""), day(decision.due())))
                .toList();
        return new OutputSheet(texts.get("changereport.sheet.pending"),
                List.of(texts.get("changereport.pending.number"), texts.get("changereport.pending.decision"),
                        texts.get("changereport.sheet.owner"), texts.get("changereport.sheet.due")),
                PENDING_WIDTHS, rows);
    }

    private static List<Object> row(ChangeRecord change, ChangeReportData data, Texts texts) {
        ChangeHistory approvals = change.approvals();
        List<Object> row = new ArrayList<>(List.of(change.number(), texts.name("change", change.kind()), change.title(),
                texts.name("change", change.state()), change.plan().reason(), change.plan().risk(),
                change.plan().rollback(), day(change.plan().planned()),
                data.names().person(approvals.requester()).orElse(""),
                data.names().person(approvals.approver()).orElse(""), day(approvals.decided()), approvals.decision()));
        row.addAll(List.of(data.names().person(approvals.implementer()).orElse(""), day(approvals.implemented()),
                data.names().person(approvals.verifier()).orElse(""), day(approvals.verified()),
                approvals.verification(), day(approvals.closed()),
                change.links()
                        .measures()
                        .stream()
                        .flatMap(id -> data.measure(id).stream())
                        .collect(Collectors.joining(", ")),
                String.join(", ", change.links().findings()), String.join(", ", change.links().resources()),
                change.plan().ticket()));
        return row;
    }

    private static OutputSheet unrecorded(ChangeReportData data, Texts texts) {
        List<String> heads = List.of(texts.get("changereport.unrecorded.resource"), texts.get("inventory.type"),
                texts.get("change.field.snapshotBefore"), texts.get("change.field.snapshotAfter"),
                texts.get("changereport.unrecorded.what"), texts.get("changereport.sheet.property"));
        List<List<Object>> rows = data.compared()
                .stream()
                .flatMap(pair -> pair.unexplained()
                        .stream()
                        .map(entry -> List.<Object>of(entry.observed().resource().id().toString(),
                                entry.observed().resource().type().text(), pair.before().number(),
                                pair.after().number(), texts.get("change.what." + entry.observed().kind().name()),
                                entry.observed()
                                        .changes()
                                        .stream()
                                        .map(ChangeEffect::path)
                                        .distinct()
                                        .collect(Collectors.joining("; ")))))
                .toList();
        return new OutputSheet(texts.get("changereport.sheet.unrecorded"), heads, UNRECORDED_WIDTHS, rows);
    }

    private static Object day(Optional<LocalDate> day) {
        return day.map(Object.class::cast).orElse("");
    }
}
