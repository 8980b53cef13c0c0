package org.tomes.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeHistory;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.change.RecordedStep;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;

/** The JSON output of change records, with names of people and codes of measures. */
record ChangeJson(PersonNames names, Map<MeasureId, String> codes) {

    static ChangeJson of(OpenRegister register) {
        return new ChangeJson(PersonNames.of(register),
                register.records().measures().all().stream().collect(Collectors.toMap(Measure::id, Measure::code)));
    }

    JsonObject of(ChangeRecord change) {
        ChangeHistory approvals = change.approvals();
        return JsonObject.of("id", change.id())
                .with("number", change.number())
                .with("kind", change.kind())
                .with("title", change.title())
                .with("state", change.state())
                .with("reason", change.plan().reason())
                .with("risk", change.plan().risk())
                .with("rollback", change.plan().rollback())
                .with("planned", change.plan().planned())
                .with("ticket", change.plan().ticket())
                .with("requester", names.of(approvals.requester()))
                .with("requesterId", approvals.requester())
                .with("approver", names.of(approvals.approver()))
                .with("approverId", approvals.approver())
                .with("selfApproved", approvals.selfApproved())
                .with("decided", approvals.decided())
                .with("decision", approvals.decision())
                .with("implementer", names.of(approvals.implementer()))
                .with("implemented", approvals.implemented())
                .with("verifier", names.of(approvals.verifier()))
                .with("verified", approvals.verified())
                .with("verification", approvals.verification())
                .with("closed", approvals.closed())
                .with("afterTheFact", approvals.afterTheFact())
                .with("measures", change.links().measures(), codes::get)
                .with("findings", change.links().findings())
                .with("resources", change.links().resources())
                .with("snapshotBefore", change.links().before())
                .with("snapshotAfter", change.links().after())
                .with("revision", change.revision());
    }

    List<JsonObject> history(List<RecordedStep> steps) {
        return steps.stream()
                .map(step -> JsonObject.of("state", step.state())
                        .with("at", step.at())
                        .with("person", name(step))
                        .with("account", step.account())
                        .with("remark", step.remark()))
                .toList();
    }

    /** Returns null if the actor is not a particular person. */
    String name(RecordedStep step) {
        return names.all()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().toString().equals(step.person()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    JsonObject of(ChangeReconciliation report) {
        return JsonObject.of("unrecorded", report.unexplained(), this::of)
                .with("explained", report.explained(), this::of)
                .with("notSeen", report.notSeen(),
                        resource -> JsonObject.of("id", resource.id())
                                .with("type", resource.type().text())
                                .with("name", resource.name()))
                .with("notCompared", report.notCompared(), ResourceType::text);
    }

    private JsonObject of(ChangeReconciliation.Entry entry) {
        return JsonObject.of("id", entry.observed().resource().id())
                .with("type", entry.observed().resource().type().text())
                .with("name", entry.observed().resource().name())
                .with("what", entry.observed().kind())
                .with("paths", entry.observed().changes(),
                        change -> JsonObject.of("path", change.path())
                                .with("before", change.before())
                                .with("after", change.after()))
                .with("changes", entry.changes(), ChangeRecord::number)
                .with("pending", entry.pending(), ChangeRecord::number)
                .with("activity", entry.activity(),
                        activity -> JsonObject.of("who", activity.caller())
                                .with("when", activity.time())
                                .with("operation", activity.operation()));
    }
}
