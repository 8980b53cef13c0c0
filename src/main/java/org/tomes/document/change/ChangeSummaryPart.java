package org.tomes.document.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.document.ReportPeriod;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Snapshot;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/** The summary: period, counts of changes by status, and violations of the rules. */
final class ChangeSummaryPart implements GeneratedPart<ChangeReportData> {

    @Override
    public String name() {
        return "change-summary";
    }

    @Override
    public void write(DocumentBuilder document, ChangeReportData data) {
        List<ChangeRecord> changes = data.changes().stream().map(ReportedChange::change).toList();
        if (changes.isEmpty()) {
            document.paragraphs("changereport.summary.none");
            return;
        }
        Texts texts = document.texts();
        states(changes, document);
        coverage(document, data);
        document.part("changereport.rules");
        List<String> unproven = data.changes()
                .stream()
                .filter(ReportedChange::isRecordedLater)
                .map(reported -> "#" + reported.change().number())
                .toList();
        if (!unproven.isEmpty()) {
            document.paragraphs("changereport.rules.unproven", unproven.size(), NameJoiner.of(unproven, texts));
        }
        LocalDate today = data.metadata().today();
        Map<Boolean, List<Decision>> ordered = data.decisionsWithoutChange()
                .stream()
                .collect(Collectors.partitioningBy(decision -> decision.due().filter(today::isAfter).isPresent()));
        List<String> remarks = remarks(changes, ordered.get(true), data, document);
        if (remarks.isEmpty()) {
            document.paragraphs("changereport.rules.kept");
        } else {
            document.paragraphs("changereport.rules.found");
            document.bullets(remarks);
        }
        List<Decision> pending = ordered.get(false);
        if (!pending.isEmpty()) {
            document.paragraphs("changereport.pending", pending.size());
            document.table(wording(pending, data, document));
            data.metadata()
                    .snapshot()
                    .map(Snapshot::capturedAt)
                    .ifPresent(moment -> document.paragraphs("changereport.pending.unseen",
                            document.formats().day(moment)));
        }
    }

    /** Returns the wording of the decisions, because only this wording contains immediate measures. */
    private static TableBuilder wording(List<Decision> decisions, ChangeReportData data, DocumentBuilder document) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "changereport.pending").rowHeads()
                .column("number", 2)
                .column("decision", 14)
                .column("owner", 5);
        decisions.forEach(decision -> table.row(decision.code(), decision.firstLine(),
                data.names().person(decision.owner()).orElse(texts.get("document.format.nobody")) + "\n"
                        + document.formats().orDash(decision.due().map(document.formats()::date).orElse(""))));
        return table;
    }

    static String named(List<Decision> decisions, ChangeReportData data, DocumentBuilder document) {
        Texts texts = document.texts();
        Formats formats = document.formats();
        return NameJoiner.of(decisions.stream()
                .map(decision -> texts.get("changereport.rules.ordered.each", decision.code(),
                        data.names().person(decision.owner()).orElse(texts.get("document.format.nobody")),
                        formats.orDash(decision.due().map(formats::date).orElse(""))))
                .toList(), texts);
    }

    /** Adds a table with the number of changes in each state. */
    private static void states(List<ChangeRecord> changes, DocumentBuilder document) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "changereport.states").rowHeads()
                .column("state", 5)
                .numbers("count", 2)
                .column("changes", 10);
        for (ChangeState state : ChangeState.values()) {
            List<String> numbers = numbers(changes.stream().filter(change -> change.state() == state).toList());
            table.row(texts.name("change", state), Integer.toString(numbers.size()),
                    document.formats().orDash(NameJoiner.of(numbers, texts)));
        }
        document.table(table);
    }

    /**
     * States for which part of the period no snapshots are compared, because unrecorded changes in that part are not
     * detected.
     */
    private static void coverage(DocumentBuilder document, ChangeReportData data) {
        if (data.compared().isEmpty()) {
            return;
        }
        Instant first = data.compared().getFirst().before().capturedAt();
        Instant last = data.compared().getLast().after().capturedAt();
        ReportPeriod period = data.period();
        if (data.day(first).isAfter(period.from()) || data.day(last).isBefore(period.to())) {
            document.paragraphs("changereport.coverage", document.formats().day(first), document.formats().day(last),
                    document.formats().date(period.from()), document.formats().date(period.to()));
        }
    }

    /** @param overdue decisions without a change request whose date has passed */
    private static List<String> remarks(List<ChangeRecord> changes, List<Decision> overdue, ChangeReportData data,
            DocumentBuilder document) {
        Texts texts = document.texts();
        LocalDate today = data.metadata().today();
        List<String> remarks = new ArrayList<>();
        List<ChangeRecord> live = changes.stream()
                .filter(change -> data.differencesDespiteRejection(change).findAny().isPresent())
                .toList();
        List<String> decisions = live.stream()
                .flatMap(change -> data.decisions(change).stream())
                .map(Decision::code)
                .distinct()
                .toList();
        if (!live.isEmpty()) {
            remarks.add(texts.get("changereport.rules.live", live.size(), NameJoiner.of(numbers(live), texts),
                    decisions.size(), NameJoiner.of(decisions, texts)));
        }
        if (!overdue.isEmpty()) {
            remarks.add(texts.get("changereport.rules.ordered", named(overdue, data, document)));
        }
        add("notSeparated", changes, data::isDecidedWithoutSeparation, remarks, texts);
        add("selfApproved", changes, change -> change.approvals().selfApproved(), remarks, texts);
        add("suspended", changes, data::isSuspended, remarks, texts);
        add("afterTheFact", changes, change -> change.approvals().afterTheFact(), remarks, texts);
        add("overdue", changes, change -> isOverdue(change, today), remarks, texts);
        add("notVerified", changes, change -> change.state() == ChangeState.IMPLEMENTED, remarks, texts);
        add("notClosed", changes, change -> change.state() == ChangeState.VERIFIED, remarks, texts);
        add("noEvidence",
                data.changes()
                        .stream()
                        .filter(reported -> isWithoutEvidence(reported, data))
                        .map(ReportedChange::change)
                        .toList(),
                change -> true, remarks, texts);
        add("noRollback", changes, change -> change.state().isApproved() && change.plan().rollback().isBlank(), remarks,
                texts);
        return remarks;
    }

    /** Whether neither evidence nor a comparison of snapshots shows that a change was implemented. */
    private static boolean isWithoutEvidence(ReportedChange reported, ChangeReportData data) {
        return reported.change().approvals().implemented().isPresent() && reported.effect().isEmpty()
                && !data.evidence().has(reported.change().ref());
    }

    private static boolean isOverdue(ChangeRecord change, LocalDate today) {
        return change.state().isOpen() && change.approvals().implemented().isEmpty()
                && change.plan().planned().filter(today::isAfter).isPresent();
    }

    private static void add(String keySuffix, List<ChangeRecord> changes, Predicate<ChangeRecord> condition,
            List<String> remarks, Texts texts) {
        List<String> numbers = numbers(changes.stream().filter(condition).toList());
        if (!numbers.isEmpty()) {
            remarks.add(texts.get("changereport.rules." + keySuffix, numbers.size(), NameJoiner.of(numbers, texts)));
        }
    }

    private static List<String> numbers(List<ChangeRecord> changes) {
        return changes.stream().map(change -> "#" + change.number()).toList();
    }
}
