package org.tomes.document.change;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeHistory;
import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/** The section about each change: reason, risk, decision, implementation, verification and effect. */
final class ChangeDetailsPart implements GeneratedPart<ChangeReportData> {

    @Override
    public String name() {
        return "change-details";
    }

    static String anchor(ChangeRecord change) {
        return "change-" + change.number();
    }

    @Override
    public void write(DocumentBuilder document, ChangeReportData data) {
        if (data.changes().isEmpty()) {
            document.paragraphs("document.format.noEntry");
        }
        for (ReportedChange reported : data.changes()) {
            ChangeRecord change = reported.change();
            document.part(2,
                    document.texts().get("changereport.details.heading", "#" + change.number(), change.title()),
                    anchor(change));
            document.table(facts(document, reported, data));
            new ChangeEffect(document).write(reported);
        }
    }

    /** Returns the table about the request and what followed: reason, risk and plan, decision, result and evidence. */
    private static TableBuilder facts(DocumentBuilder document, ReportedChange reported, ChangeReportData data) {
        ChangeRecord change = reported.change();
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "changereport.facts", "#" + change.number()).rowHeads()
                .column("what", 3)
                .column("value", 12);
        row(table, "changereport.kindAndState",
                texts.name("change", change.kind()) + ", " + ChangeOverviewPart.state(change, data, texts), texts);
        row(table, "change.field.reason", change.plan().reason(), texts);
        row(table, "change.field.risk", change.plan().risk(), texts);
        row(table, "change.field.rollback", change.plan().rollback(), texts);
        row(table, "changereport.requested", requested(reported, document, data), texts);
        row(table, "change.field.planned",
                change.plan()
                        .planned()
                        .map(day -> reported.isPlanStatedAfterwards()
                                ? texts.get("changereport.plannedLater", document.formats().date(day))
                                : document.formats().date(day))
                        .orElse(""),
                texts);
        addCourse(table, document, reported, data);
        row(table, "changereport.links", links(change, data, texts), texts);
        return table;
    }

    private static void addCourse(TableBuilder table, DocumentBuilder document, ReportedChange reported,
            ChangeReportData data) {
        ChangeRecord change = reported.change();
        ChangeHistory approvals = change.approvals();
        Texts texts = document.texts();
        row(table, "changereport.decided",
                step(approvals.approver(), approvals.decided(), approvals.decision(), document, data)
                        + (approvals.selfApproved() ? "\n" + texts.get("changereport.selfApproved") : "")
                        + (data.isSuspended(change) ? "\n" + texts.get("changereport.suspended") : ""),
                texts);
        row(table, "changereport.actual", actual(change, document, data), texts);
        row(table, "changereport.implemented",
                step(approvals.implementer(), approvals.implemented(), "", document, data)
                        + (approvals.afterTheFact() ? "\n" + texts.get("changereport.afterTheFact") : ""),
                texts);
        row(table, "changereport.verified",
                step(approvals.verifier(), approvals.verified(), approvals.verification(), document, data), texts);
        row(table, "changereport.closed", approvals.closed().map(document.formats()::date).orElse(""), texts);
        row(table, "changereport.decisions", decisions(change, document, data), texts);
        row(table, "soa.field.evidence", evidence(reported, document, data), texts);
        boolean uncompared = approvals.implemented().isPresent() && reported.effect().isEmpty();
        row(table, "changereport.effect", uncompared ? texts.get("changereport.effect.notShown") : "", texts);
    }

    /**
     * Describes the state in Azure: where it differs although the change was rejected, whether a decision is to clarify
     * how this happened, whether the caller is known, and whether the difference is known to have followed the
     * rejection.
     */
    private static String actual(ChangeRecord change, DocumentBuilder document, ChangeReportData data) {
        List<Decision> decisions = data.decisionsNaming(change);
        String named = ChangeSummaryPart.named(decisions, data, document);
        return data.differencesDespiteRejection(change)
                .map(pair -> document.texts()
                        .get("changereport.actual.rejected", document.formats().day(pair.before().capturedAt()),
                                document.formats().day(pair.after().capturedAt()), isCallerKnown(pair, change) ? 1 : 0,
                                isKnownToFollowTheRejection(pair, change, data) ? 0 : 1, decisions.size(), named))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isKnownToFollowTheRejection(ChangeReportData.Compared pair, ChangeRecord change,
            ChangeReportData data) {
        LocalDate before = data.day(pair.before().capturedAt());
        return change.approvals().decided().filter(day -> day.isBefore(before)).isPresent();
    }

    private static boolean isCallerKnown(ChangeReportData.Compared pair, ChangeRecord change) {
        return pair.unexplained()
                .stream()
                .filter(entry -> entry.rejected().stream().anyMatch(rejected -> rejected.id().equals(change.id())))
                .anyMatch(entry -> !entry.activity().isEmpty());
    }

    /**
     * Names the decisions of management reviews about a change. A rejected change that is live in Azure requires a
     * decision.
     */
    private static String decisions(ChangeRecord change, DocumentBuilder document, ChangeReportData data) {
        Texts texts = document.texts();
        List<Decision> decisions = data.decisions(change);
        if (decisions.isEmpty()) {
            return data.differencesDespiteRejection(change).findAny().isPresent()
                    ? texts.get("changereport.decisions.none")
                    : "";
        }
        return decisions.stream()
                .map(decision -> texts.get("changereport.decisions.each", decision.code(),
                        data.names().person(decision.owner()).orElse(texts.get("document.format.nobody")),
                        decision.due().map(document.formats()::date).orElse("–"), data.isInEffect(decision) ? 1 : 0))
                .collect(Collectors.joining("\n"));
    }

    private static String links(ChangeRecord change, ChangeReportData data, Texts texts) {
        Map<String, List<String>> links = new LinkedHashMap<>();
        links.put("measures", change.links().measures().stream().flatMap(id -> data.measure(id).stream()).toList());
        links.put("findings", change.links().findings());
        links.put("resources", change.links().resources());
        links.put("ticket", List.of(change.plan().ticket()));
        return links.entrySet()
                .stream()
                .filter(entry -> !String.join("", entry.getValue()).isBlank())
                .map(entry -> texts.get("changereport.links.each", texts.get("change.field." + entry.getKey()),
                        String.join(", ", entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    /** Names the evidence and the compared snapshots. If an implemented change has neither, this is stated. */
    private static String evidence(ReportedChange reported, DocumentBuilder document, ChangeReportData data) {
        Texts texts = document.texts();
        List<String> names = Stream.concat(
                data.evidence().of(reported.change().ref()).stream().map(item -> item.code() + " " + item.title()),
                reported.effect().isEmpty() ? Stream.of()
                        : Stream.of(texts.get("changereport.evidence.snapshots",
                                reported.between()
                                        .stream()
                                        .map(document.formats()::date)
                                        .collect(Collectors.joining(", ")))))
                .toList();
        if (!names.isEmpty()) {
            return String.join("\n", names);
        }
        return reported.change().approvals().implemented().isPresent() ? texts.get("changereport.evidence.none") : "";
    }

    /** A change that was recorded only after it had been decided has no request date. */
    private static String requested(ReportedChange reported, DocumentBuilder document, ChangeReportData data) {
        ChangeHistory approvals = reported.change().approvals();
        boolean later = reported.isRecordedLater();
        String requester = step(approvals.requester(), reported.recorded().filter(day -> !later), "", document, data);
        return later
                ? requester + "\n"
                        + document.texts()
                                .get("changereport.recordedOn", document.formats().date(reported.recorded().get()))
                : requester;
    }

    /** Returns person, date and remark; what is unknown is left out. */
    private static String step(Optional<PersonId> person, Optional<LocalDate> day, String remark,
            DocumentBuilder document, ChangeReportData data) {
        String whoAndWhen = Stream.of(data.names().person(person), day.map(document.formats()::date))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Stream.of(whoAndWhen, remark.strip()).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static void row(TableBuilder table, String key, String value, Texts texts) {
        if (!value.isBlank()) {
            table.row(texts.get(key), value.strip());
        }
    }
}
