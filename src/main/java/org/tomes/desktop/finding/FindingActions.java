package org.tomes.desktop.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.change.Step;
import org.tomes.change.StepInput;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Reversal;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Message;

/** Creates the measures and changes that fix findings. */
final class FindingActions {

    private final Workspace workspace;
    private final Runnable onWritten;

    FindingActions(Workspace workspace, Runnable onWritten) {
        this.workspace = workspace;
        this.onWritten = onWritten;
    }

    /** Creates one measure for all findings, filled in and linked, and opens it for further editing. */
    void makeMeasure(List<Finding> findings) {
        workspace.background()
                .job(progress -> workspace.register()
                        .records()
                        .remedies()
                        .makeMeasure(workspace.actor(), findings, workspace.texts()))
                .onSuccess(measure -> {
                    workspace.frame().say(Message.of("desktop_finding.measureMade", measure.code(), findings.size()));
                    onWritten.run();
                    workspace.frame().show("measures", measure.id().toString());
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
                    workspace.frame()
                            .say(Notice
                                    .success(
                                            Message.of("desktop_finding.changeMade", String.valueOf(change.number()),
                                                    findings.size()),
                                            Notice.ActionKind.SHOW,
                                            () -> workspace.frame().show("changes", change.id().toString()))
                                    .with(Notice.ActionKind.UNDO, () -> withdraw(change)));
                    onWritten.run();
                })
                .start();
    }

    private void withdraw(ChangeRecord change) {
        workspace.background().job(progress -> {
            ChangeService changes = workspace.register().records().changes();
            ChangeRecord now = changes.get(String.valueOf(change.number()));
            return changes.applyStep(workspace.actor(), Reversal.of(change, change, now, ChangeRecord::atRevision),
                    Step.WITHDRAW, StepInput.NONE);
        }).onSuccess(withdrawn -> {
            workspace.frame()
                    .say(Message.of("change.moved", String.valueOf(withdrawn.number()),
                            Message.of("change.changeState." + withdrawn.state().name())));
            onWritten.run();
        }).start();
    }
}
