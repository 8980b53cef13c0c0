package org.tomes.desktop.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeStep;
import org.tomes.change.RemediationDraft;
import org.tomes.desktop.change.ChangeActions;
import org.tomes.desktop.common.MeasureUndo;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingService;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.text.Message;

/** Creates the measures and changes that remediate findings. */
final class FindingActions {

    private final Workspace workspace;
    private final Runnable onWritten;

    FindingActions(Workspace workspace, Runnable onWritten) {
        this.workspace = workspace;
        this.onWritten = onWritten;
    }

    /** Creates one measure for all findings, filled in and linked; the notice shows it for further editing. */
    void makeMeasure(List<Finding> findings) {
        workspace.background()
                .job(progress -> workspace.register()
                        .records()
                        .remedies()
                        .makeMeasure(workspace.actor(), findings, workspace.texts()))
                .onSuccess(measure -> {
                    Notice notice = Notice.success(
                            Message.of("desktop_finding.measureMade", measure.code(), findings.size(),
                                    findings.getFirst().id().toString()),
                            Notice.ActionKind.SHOW, () -> workspace.frame().show("measures", measure.id().toString()));
                    workspace.frame()
                            .showNotice(workspace.reversible(notice, measure, this::withdraw,
                                    now -> recreateMeasure(measure, now, findings), stored -> onWritten.run()));
                    onWritten.run();
                })
                .start();
    }

    /** @param onCreated receives the draft before any data is reloaded */
    void makeChange(List<Finding> findings, Optional<Snapshot> before, Consumer<ChangeRecord> onCreated) {
        ChangeRecord draft = new RemediationDraft(workspace.register().azure().findings().explanations(),
                workspace.texts()).of(findings, Optional.empty(), before);
        workspace.background()
                .job(progress -> workspace.register().records().changes().add(workspace.actor(), draft))
                .onSuccess(change -> {
                    onCreated.accept(change);
                    Notice notice = Notice.success(
                            Message.of("desktop_finding.changeMade", String.valueOf(change.number()), findings.size(),
                                    findings.getFirst().id().toString()),
                            Notice.ActionKind.SHOW, () -> workspace.frame().show("changes", change.id().toString()));
                    workspace.frame()
                            .showNotice(ChangeActions.reversible(workspace, notice, ChangeStep.WITHDRAW,
                                    ChangeStep.REVISE, change, stored -> onWritten.run()));
                    onWritten.run();
                })
                .start();
    }

    private Measure withdraw(Measure measure) {
        FindingService service = workspace.register().azure().findings();
        MeasureUndo undo = new MeasureUndo(workspace);
        List<Measure> retired = undo.restore(
                undo.retired(List.of(measure), workspace.texts().get("desktop_measure.undoReason")), List.of(measure));
        service.unlink(workspace.actor(),
                service.all().stream().filter(finding -> finding.measures().contains(measure.id())).toList(), measure);
        return retired.getFirst();
    }

    private Measure recreateMeasure(Measure measure, Measure retired, List<Finding> findings) {
        FindingService service = workspace.register().azure().findings();
        Measure restored = new MeasureUndo(workspace).restore(List.of(measure), List.of(retired)).getFirst();
        Set<FindingId> linked = findings.stream().map(Finding::id).collect(Collectors.toSet());
        service.link(workspace.actor(),
                service.all().stream().filter(finding -> linked.contains(finding.id())).toList(), restored);
        return restored;
    }

    /** Returns the actions that collect the data from which findings result. */
    static List<Screen.Action> sources(Workspace workspace) {
        return Stream.of("azure.readLive", "azure.importFiles")
                .map(Message::of)
                .map(name -> Screen.Action.writing(name,
                        () -> workspace.frame()
                                .show("azure",
                                        azure -> azure.actions()
                                                .stream()
                                                .filter(action -> action.name().equals(name))
                                                .forEach(action -> action.run().run()))))
                .toList();
    }
}
