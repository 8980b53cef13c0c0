package org.tomes.desktop.document;

import java.nio.file.Path;
import java.util.List;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.acknowledgement.AcknowledgementImportPlan;
import org.tomes.document.acknowledgement.AcknowledgementService;
import org.tomes.document.acknowledgement.AcknowledgementStatus;
import org.tomes.document.release.DocumentVersion;
import org.tomes.spreadsheet.Sheet;
import org.tomes.text.Message;

/**
 * Imports a list of the people who have acknowledged a released version, after showing the entries that it would add.
 */
final class ImportAcknowledgementsAction {

    private static final int MAX_LISTED_ROWS = 12;

    private final Workspace workspace;
    private final DocumentVersion version;
    private final Runnable onRecorded;

    /** @param onRecorded runs after entries were recorded */
    ImportAcknowledgementsAction(Workspace workspace, DocumentVersion version, Runnable onRecorded) {
        this.workspace = workspace;
        this.version = version;
        this.onRecorded = onRecorded;
    }

    void ask() {
        workspace.dialogs()
                .chooseFilesToOpen(Message.of("acknowledgement.fileKind"), List.of("*.csv", "*.xlsx"))
                .stream()
                .findFirst()
                .ifPresent(this::take);
    }

    void take(Path file) {
        workspace.background()
                .<List<Sheet>>job(progress -> workspace.register().sheets(workspace.texts().language()).read(file))
                .onSuccess(sheets -> plan(sheets, false))
                .onFailure(workspace.dialogs()::failed)
                .start();
    }

    private void plan(List<Sheet> sheets, boolean addPeople) {
        AcknowledgementService service = workspace.register().documents().acknowledgements();
        workspace.background()
                .<AcknowledgementImportPlan>job(progress -> service.plan(version, sheets, addPeople))
                .onSuccess(plan -> confirm(plan, sheets, addPeople))
                .onFailure(workspace.dialogs()::failed)
                .start();
    }

    private void confirm(AcknowledgementImportPlan plan, List<Sheet> sheets, boolean addPeople) {
        if (plan.canAddPeople() && !addPeople
                && workspace.dialogs()
                        .confirm(new Confirmation(Message.of("acknowledgement.addPeople.title"),
                                Message.of("acknowledgement.addPeople.text", listSkipped(plan)),
                                Message.of("acknowledgement.addPeople.action")))) {
            plan(sheets, true);
            return;
        }
        Message text = Message.of(
                plan.leftOutRows().isEmpty() ? "acknowledgement.confirm.all" : "acknowledgement.confirm.some",
                plan.added().size(), plan.alreadyAcknowledged(), plan.leftOutRows().size(), listSkipped(plan));
        if (workspace.dialogs()
                .confirm(new Confirmation(Message.of("acknowledgement.confirm.title"), text,
                        Message.of("acknowledgement.confirm.action")))) {
            record(plan);
        }
    }

    private String listSkipped(AcknowledgementImportPlan plan) {
        List<String> rows = plan.leftOutRows()
                .stream()
                .limit(MAX_LISTED_ROWS)
                .map(row -> workspace.texts()
                        .get("acknowledgement.leftRow", row.row(), row.person(), workspace.texts().get(row.reason())))
                .toList();
        return String.join("\n", rows) + (plan.leftOutRows().size() > MAX_LISTED_ROWS ? "\n…" : "");
    }

    private void record(AcknowledgementImportPlan plan) {
        AcknowledgementService service = workspace.register().documents().acknowledgements();
        workspace.background().<AcknowledgementStatus>job(progress -> {
            service.record(workspace.actor(), plan);
            return service.status(version);
        }).onSuccess(status -> {
            workspace.frame()
                    .showNotice(Notice
                            .success(Message.of("acknowledgement.summary", version.kind().title(workspace.texts()),
                                    version.number().toString(), status.acknowledgedCount(), status.required()))
                            .irreversible(Message.of("shell.final.acknowledgements")));
            onRecorded.run();
        }).onFailure(workspace.dialogs()::failed).start();
    }
}
