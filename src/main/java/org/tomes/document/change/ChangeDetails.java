package org.tomes.document.change;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeApprovals;
import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/** The section on each change: reason, risk, decision, implementation, verification and effect. */
final class ChangeDetails implements Part<ChangeReportData> {

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
            document.paragraphs("policy.format.noEntry");
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

    private static TableBuilder facts(DocumentBuilder document, ReportedChange reported, ChangeReportData data) {
        ChangeRecord change = reported.change();
        ChangeApprovals approvals = change.approvals();
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "changereport.facts", "#" + change.number()).rowHeads()
                .column("what", 3)
                .column("value", 9);
        row(table, "change.field.kind", texts.name("change", change.kind()), texts);
        row(table, "change.field.state", texts.name("change", change.state()), texts);
        row(table, "change.field.reason", change.plan().reason(), texts);
        row(table, "change.field.risk", change.plan().risk(), texts);
        row(table, "change.field.rollback", change.plan().rollback(), texts);
        row(table, "changereport.requested", requested(reported, document, data), texts);
        row(table, "change.field.planned", change.plan().planned().map(document.formats()::date).orElse(""), texts);
        row(table, "changereport.decided",
                step(approvals.approver(), approvals.decided(), approvals.decision(), document, data)
                        + (approvals.selfApproved() ? "\n" + texts.get("changereport.selfApproved") : ""),
                texts);
        row(table, "changereport.implemented",
                step(approvals.implementer(), approvals.implemented(), "", document, data)
                        + (approvals.afterTheFact() ? "\n" + texts.get("changereport.afterTheFact") : ""),
                texts);
        row(table, "changereport.verified",
                step(approvals.verifier(), approvals.verified(), approvals.verification(), document, data), texts);
        row(table, "changereport.closed", approvals.closed().map(document.formats()::date).orElse(""), texts);
        row(table, "change.field.measures",
                change.links()
                        .measures()
                        .stream()
                        .flatMap(id -> data.measure(id).stream())
                        .collect(Collectors.joining(", ")),
                texts);
        row(table, "change.field.findings", String.join(", ", change.links().findings()), texts);
        row(table, "change.field.resources", String.join(", ", change.links().resources()), texts);
        row(table, "change.field.ticket", change.plan().ticket(), texts);
        boolean uncompared = approvals.implemented().isPresent() && reported.effect().isEmpty();
        row(table, "changereport.effect", uncompared ? texts.get("changereport.effect.notShown") : "", texts);
        return table;
    }

    /** Changes recorded after their decision have no date of request. */
    private static String requested(ReportedChange reported, DocumentBuilder document, ChangeReportData data) {
        ChangeApprovals approvals = reported.change().approvals();
        boolean later = reported.isRecordedLater();
        String requester = step(approvals.requester(), reported.recorded().filter(day -> !later), "", document, data);
        return later
                ? requester + "\n"
                        + document.texts()
                                .get("changereport.recordedOn", document.formats().date(reported.recorded().get()))
                : requester;
    }

    /** Returns person, date and remark; unknown parts are left out. */
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
