package org.tomes.desktop.change;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.people.Person;

/**
 * Shows why a change was rejected, until the change is submitted again. The record of a revised change no longer
 * contains the decision; the audit trail does.
 */
final class RejectionLine {

    private final Workspace workspace;
    private final Label header;
    private final Label plan;
    private final LatestRequest<Optional<String>> reading;

    /**
     * @param header line that is shown for a rejected change, on all its tabs
     * @param plan line that is shown for the draft of the rejected change, above the plan that is to be revised
     */
    RejectionLine(Workspace workspace, Label header, Label plan) {
        this.workspace = workspace;
        this.header = header;
        this.plan = plan;
        this.reading = new LatestRequest<>(workspace.background());
        Stream.of(header, plan).forEach(label -> {
            label.managedProperty().bind(label.visibleProperty());
            label.setVisible(false);
        });
    }

    void show(ChangeRecord change) {
        Stream.of(header, plan).forEach(each -> each.setVisible(false));
        Label label = change.state() == ChangeState.REJECTED ? header : plan;
        if (change.revision() > 0 && (change.state() == ChangeState.DRAFT || change.state() == ChangeState.REJECTED)) {
            reading.ask(() -> rejection(change), sentence -> {
                sentence.ifPresent(text -> new Badge(Feather.ALERT_CIRCLE, Tone.BAD, text).show(label));
                label.setVisible(sentence.isPresent());
            });
        }
    }

    /** Returns the last decision if it was a rejection; read in the background. */
    private Optional<String> rejection(ChangeRecord change) {
        return workspace.register()
                .records()
                .trail()
                .entries(AuditQuery.about(change.ref()))
                .stream()
                .filter(entry -> isStep(entry, ChangeState.REJECTED) || isStep(entry, ChangeState.SUBMITTED))
                .max(Comparator.comparing(AuditEntry::number))
                .filter(entry -> isStep(entry, ChangeState.REJECTED))
                .map(this::sentence);
    }

    private static boolean isStep(AuditEntry entry, ChangeState state) {
        return state.name().equals(entry.after().values().get("state"));
    }

    private String sentence(AuditEntry entry) {
        Map<String, String> names = Person.namesById(workspace.register().records().people().all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(field -> field.getKey().toString(), Map.Entry::getValue));
        ZoneId zone = workspace.context().clock().getZone();
        return workspace.texts()
                .get("desktop_change.rejected", names.getOrDefault(entry.actor().person(), entry.actor().account()),
                        new Dates(workspace.texts().language()).show(entry.at().atZone(zone).toLocalDate()),
                        entry.after().values().getOrDefault("decision", ""));
    }
}
