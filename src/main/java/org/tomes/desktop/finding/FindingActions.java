package org.tomes.desktop.finding;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.change.Step;
import org.tomes.change.StepInput;
import org.tomes.desktop.common.MeasureUndo;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Reversal;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingService;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.text.Message;

/** Creates the measures and changes that fix findings. */
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
                    Notice made = Notice.success(
                            Message.of("desktop_finding.measureMade", measure.code(), findings.size(),
                                    findings.getFirst().id().toString()),
                            Notice.ActionKind.SHOW, () -> workspace.frame().show("measures", measure.id().toString()));
                    say(made, () -> withdraw(measure), Message.of("desktop_measure.addingUndone", measure.code()));
                })
                .start();
    }

    /** @param onCreated receives the draft before any data is reloaded */
    void makeChange(List<Finding> findings, Optional<Snapshot> before, Consumer<ChangeRecord> onCreated) {
        ChangeRecord draft = new RemediationDraft(workspace.register().azure().findings().explanations(),
                workspace.texts()).of(findings, before);
        workspace.background()
                .job(progress -> workspace.register().records().changes().add(workspace.actor(), draft))
                .onSuccess(change -> {
                    onCreated.accept(change);
                    Notice made = Notice.success(
                            Message.of("desktop_finding.changeMade", String.valueOf(change.number()), findings.size(),
                                    findings.getFirst().id().toString()),
                            Notice.ActionKind.SHOW, () -> workspace.frame().show("changes", change.id().toString()));
                    say(made, () -> withdraw(change),
                            Message.of("desktop_finding.changeUndone", String.valueOf(change.number())));
                })
                .start();
    }

    /** @param undone the message after undoing, because the created record remains */
    private void say(Notice made, Callable<?> reversal, Message undone) {
        workspace.frame().say(workspace.undoable(made, reversal, withdrawn -> {
            workspace.frame().say(undone);
            onWritten.run();
        }));
        onWritten.run();
    }

    private List<Measure> withdraw(Measure measure) {
        FindingService service = workspace.register().azure().findings();
        List<Measure> retired = new MeasureUndo(workspace).retire(List.of(measure),
                workspace.texts().get("desktop_measure.undoReason"));
        service.unlink(workspace.actor(),
                service.all().stream().filter(finding -> finding.measures().contains(measure.id())).toList(), measure);
        return retired;
    }

    private ChangeRecord withdraw(ChangeRecord change) {
        ChangeService changes = workspace.register().records().changes();
        ChangeRecord now = changes.get(String.valueOf(change.number()));
        return changes.applyStep(workspace.actor(), Reversal.of(change, change, now, ChangeRecord::atRevision),
                Step.WITHDRAW, StepInput.NONE);
    }
}
