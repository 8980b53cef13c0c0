package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeApprovals;
import org.tomes.change.ChangeRecord;
import org.tomes.change.PastStep;
import org.tomes.change.UnrecordedChanges;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;

/** The JSON output of change records, with names of persons and codes of measures. */
record ChangeJson(PersonNames names, Map<MeasureId, String> codes) {

    static ChangeJson of(OpenRegister register) {
        return new ChangeJson(PersonNames.of(register.records().people()),
                register.records().measures().all().stream().collect(Collectors.toMap(Measure::id, Measure::code)));
    }

    Map<String, Object> of(ChangeRecord change) {
        ChangeApprovals course = change.course();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", change.id().toString());
        json.put("number", change.number());
        json.put("kind", change.kind());
        json.put("title", change.title());
        json.put("state", change.state());
        json.put("reason", change.plan().reason());
        json.put("risk", change.plan().risk());
        json.put("rollback", change.plan().rollback());
        json.put("planned", text(change.plan().planned()));
        json.put("ticket", change.plan().ticket());
        json.put("requester", names.of(course.requester()));
        json.put("requesterId", text(course.requester()));
        json.put("approver", names.of(course.approver()));
        json.put("approverId", text(course.approver()));
        json.put("selfApproved", course.selfApproved());
        json.put("decided", text(course.decided()));
        json.put("decision", course.decision());
        json.put("implementer", names.of(course.implementer()));
        json.put("implemented", text(course.implemented()));
        json.put("verifier", names.of(course.verifier()));
        json.put("verified", text(course.verified()));
        json.put("verification", course.verification());
        json.put("closed", text(course.closed()));
        json.put("afterTheFact", course.afterTheFact());
        json.put("measures", change.links().measures().stream().map(codes::get).toList());
        json.put("findings", change.links().findings());
        json.put("resources", change.links().resources());
        json.put("snapshotBefore", change.links().before().orElse(null));
        json.put("snapshotAfter", change.links().after().orElse(null));
        json.put("revision", change.revision());
        return json;
    }

    List<Map<String, Object>> history(List<PastStep> steps) {
        return steps.stream().map(step -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("state", step.state());
            json.put("at", step.at().toString());
            json.put("person", name(step));
            json.put("account", step.account());
            json.put("remark", step.remark());
            return json;
        }).toList();
    }

    /** Returns null if no particular person acted. */
    String name(PastStep step) {
        return names.all()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().toString().equals(step.person()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    Map<String, Object> of(UnrecordedChanges report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unrecorded", report.unexplained().stream().map(this::of).toList());
        json.put("explained", report.explained().stream().map(this::of).toList());
        json.put("notCompared", report.notCompared().stream().map(ResourceType::text).toList());
        return json;
    }

    private Map<String, Object> of(UnrecordedChanges.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.observed().resource().id().toString());
        json.put("type", entry.observed().resource().type().text());
        json.put("name", entry.observed().resource().name());
        json.put("what", entry.observed().what());
        json.put("paths", entry.observed().changes().stream().map(change -> {
            Map<String, Object> path = new LinkedHashMap<>();
            path.put("path", change.path());
            path.put("before", change.before());
            path.put("after", change.after());
            return path;
        }).toList());
        json.put("changes", entry.changes().stream().map(ChangeRecord::number).toList());
        json.put("pending", entry.pending().stream().map(ChangeRecord::number).toList());
        json.put("activity",
                entry.activity()
                        .stream()
                        .map(activity -> JsonObject.of("who", activity.who(), "when", activity.when().toString(),
                                "operation", activity.operation()))
                        .toList());
        return json;
    }

    private static String text(Optional<?> value) {
        return value.map(Objects::toString).orElse(null);
    }
}
