package org.tomes.desktop.azure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.inventory.PartialSnapshot;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.SnapshotInUse;
import org.tomes.inventory.importing.DataOrigin;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * All snapshots, with the data read into the selected one, the data not read, and its sources. Labels are edited and
 * snapshots deleted here.
 */
public final class SnapshotsController {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final Consumer<Optional<Snapshot>> open;
    private Map<SnapshotId, PartialSnapshot> partial = Map.of();
    private final ListenerGuard suppression = new ListenerGuard();

    @FXML
    private RecordTable<Snapshot> table;
    @FXML
    private RecordTable<CollectedDataRow> read;
    @FXML
    private RecordTable<DataOrigin> origins;
    @FXML
    private Tab readTab;
    @FXML
    private Button rename;
    @FXML
    private Button delete;

    /** @param open shows a snapshot in all tabs of the screen; empty for the newest */
    public SnapshotsController(Workspace workspace, Consumer<Optional<Snapshot>> open) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.open = open;
    }

    @FXML
    private void initialize() {
        table.setUp(
                new TableSpec<>("azure-snapshots",
                        List.of(Column
                                .<Snapshot>text("number", "inventory.number", 70,
                                        snapshot -> String.valueOf(snapshot.number()))
                                .sortedBy(Comparator.comparing(Snapshot::number))
                                .rightAligned(),
                                Column.<Snapshot>text("label", "inventory.label", 240, Snapshot::label),
                                Column.<Snapshot>text("capturedAt", "azure.capturedAt", 155,
                                        snapshot -> dates.show(snapshot.capturedAt()))
                                        .sortedBy(Comparator.comparing(Snapshot::capturedAt)),
                                Column.<Snapshot>text("source", "desktop_azure.source", 110,
                                        snapshot -> texts.get("desktop_azure.source." + snapshot.source())),
                                Column.<Snapshot>text("resources", "azure.resources", 125,
                                        snapshot -> String.valueOf(snapshot.resourceCount()))
                                        .sortedBy(Comparator.comparing(Snapshot::resourceCount))
                                        .rightAligned(),
                                Column.<Snapshot>text("gaps", "desktop_azure.gapCount", 145,
                                        snapshot -> String.valueOf(snapshot.notRead().size()))
                                        .sortedBy(Comparator.comparing(snapshot -> snapshot.notRead().size()))
                                        .rightAligned(),
                                Column.<Snapshot>text("missing", "desktop_azure.missing", 230, this::missing)
                                        .sortedBy(Comparator.comparing(this::fewer)),
                                Column.<Snapshot>text("importedAt", "desktop_azure.keptAt", 165,
                                        snapshot -> dates.show(snapshot.importedAt()))
                                        .sortedBy(Comparator.comparing(Snapshot::importedAt)),
                                Column.<Snapshot>text("hash", "azure.hash", 320, Snapshot::hash).hiddenAtFirst()),
                        List.of(), Snapshot::id, snapshot -> snapshot.number() + " " + snapshot.label(),
                        Message.of("azure.empty")),
                workspace);
        table.addAction(rename);
        table.addAction(delete);
        table.onSelection(this::selected);
        read.setUp(new TableSpec<>("azure-read",
                List.of(Column.<CollectedDataRow>badge("state", "desktop_azure.readState", 150, this::badge,
                        Comparator.comparing(CollectedDataRow::state)),
                        Column.<CollectedDataRow>text("what", "azure.what", 300, CollectedDataRow::subject),
                        Column.<CollectedDataRow>text("count", "azure.resources", 125, CollectedDataRow::count)
                                .rightAligned(),
                        Column.<CollectedDataRow>text("where", "desktop_azure.where", 200, CollectedDataRow::where),
                        Column.<CollectedDataRow>text("reason", "azure.reason", 420, CollectedDataRow::reason)),
                List.of(new FilterChip<>("gaps", texts.get("desktop_azure.onlyGaps"),
                        row -> row.state().ordinal() >= CollectedDataRow.State.REFUSED.ordinal())),
                row -> row, row -> row.subject() + ' ' + row.where() + ' ' + row.reason(),
                Message.of("desktop_azure.nothingChosen")), workspace);
        origins.setUp(new TableSpec<>("azure-files",
                List.of(Column.<DataOrigin>text("name", "azure.origin", 300, DataOrigin::name),
                        Column.<DataOrigin>text("capturedAt", "azure.capturedAt", 160,
                                origin -> dates.show(origin.capturedAt()))
                                .sortedBy(Comparator.comparing(DataOrigin::capturedAt)),
                        Column.<DataOrigin>text("resources", "azure.resources", 140,
                                origin -> String.valueOf(origin.resources()))
                                .sortedBy(Comparator.comparingInt(DataOrigin::resources))
                                .rightAligned(),
                        Column.<DataOrigin>text("hash", "azure.hash", 420, DataOrigin::sha256)),
                List.of(), DataOrigin::name, DataOrigin::name, Message.of("azure.noFiles")), workspace);
        showDetail(Optional.empty());
    }

    private Badge badge(CollectedDataRow row) {
        String text = texts.get("desktop_azure.state." + row.state());
        return switch (row.state()) {
            case READ -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
            case NONE -> new Badge(Feather.CHECK_CIRCLE, Tone.QUIET, text);
            case REFUSED -> new Badge(Feather.LOCK, Tone.BAD, text);
            case FAILED -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, text);
            case NOT_ONBOARDED -> new Badge(Feather.MINUS_CIRCLE, Tone.QUIET, text);
        };
    }

    private String missing(Snapshot snapshot) {
        return Optional.ofNullable(partial.get(snapshot.id()))
                .map(lacking -> texts.get("desktop_azure.missingThan", snapshot.resourceCount(),
                        lacking.fuller().resourceCount(), String.valueOf(lacking.fuller().number())))
                .orElse("");
    }

    private int fewer(Snapshot snapshot) {
        return Optional.ofNullable(partial.get(snapshot.id())).map(PartialSnapshot::fewer).orElse(0);
    }

    void show(AzureData data) {
        suppression.during(() -> {
            partial = data.partial();
            table.show(data.snapshots());
            data.snapshot().ifPresent(current -> table.select(snapshot -> snapshot.id().equals(current.id())));
        });
        showDetail(data.snapshot());
    }

    private void selected(List<Snapshot> selected) {
        Optional<Snapshot> single = selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
        rename.setDisable(single.isEmpty());
        delete.setDisable(single.isEmpty());
        if (!suppression.isActive()) {
            single.ifPresent(snapshot -> open.accept(single));
        }
    }

    private void showDetail(Optional<Snapshot> snapshot) {
        read.show(snapshot.map(candidate -> CollectedDataRow.of(candidate, texts)).orElse(List.of()));
        origins.show(snapshot.map(Snapshot::origins).orElse(List.of()));
        readTab.setText(
                texts.get("desktop_azure.readTab", snapshot.map(candidate -> candidate.notRead().size()).orElse(-1)));
        rename.setDisable(snapshot.isEmpty());
        delete.setDisable(snapshot.isEmpty());
    }

    /** Shows that snapshots are being read, not that there are no snapshots. */
    void showLoading() {
        table.showLoading();
    }

    /** Shows the data that was not collected for the selected snapshot. */
    void showGaps() {
        readTab.getTabPane().getSelectionModel().select(readTab);
        read.filter(List.of(texts.get("desktop_azure.onlyGaps")));
    }

    /** Shows for each file the reason why an import stored nothing. */
    void showNothingRead(List<UnreadEntry> gaps) {
        read.show(gaps.stream()
                .map(gap -> new CollectedDataRow(CollectedDataRow.State.FAILED, gap.item(), "",
                        CollectedDataRow.where(gap), texts.get(gap.reason())))
                .toList());
        readTab.setText(texts.get("desktop_azure.failedTab", gaps.size()));
        origins.show(List.of());
        readTab.getTabPane().getSelectionModel().select(readTab);
    }

    @FXML
    void rename() {
        selectedSnapshot().ifPresent(snapshot -> {
            Confirmation question = new Confirmation(
                    Message.of("desktop_azure.rename", String.valueOf(snapshot.number())),
                    Message.of("desktop_azure.renameText"), Message.of("desktop_azure.renameConsent"));
            FormInput form = FormInput.ofLine(question, "label", Message.of("inventory.label"), snapshot.label());
            new FormSaving(workspace, form).save((input, progress) -> relabel(snapshot, input.stripped("label")),
                    renamed -> renamed(snapshot, renamed));
        });
    }

    private void renamed(Snapshot before, Snapshot renamed) {
        workspace.showReversible(Message.of("inventory.labelled", String.valueOf(renamed.number()), renamed.label()),
                before, renamed, (version, over) -> relabel(over, version.label()),
                again -> open.accept(Optional.of(again)));
        open.accept(Optional.of(renamed));
    }

    private Snapshot relabel(Snapshot snapshot, String label) {
        return workspace.register().azure().inventory().label(workspace.actor(), snapshot, label);
    }

    @FXML
    void delete() {
        selectedSnapshot().ifPresent(snapshot -> workspace.background().read(() -> question(snapshot), question -> {
            if (workspace.dialogs().confirm(question) && question.irreversible()) {
                remove(snapshot);
            }
        }));
    }

    /** Returns the question before deleting, or the reasons why the snapshot cannot be deleted. */
    private Confirmation question(Snapshot snapshot) {
        String number = String.valueOf(snapshot.number());
        List<Message> uses = workspace.register().azure().inventory().uses(snapshot);
        if (!uses.isEmpty()) {
            return new Confirmation(Message.of("desktop_azure.inUse", number),
                    Message.of("desktop_azure.inUseText",
                            uses.stream().map(texts::get).collect(Collectors.joining("\n"))),
                    Message.of("desktop_azure.understood"));
        }
        return Confirmation.ofIrreversible(Message.of("desktop_azure.delete", number),
                Message.of("desktop_azure.deleteText", snapshot.resourceCount(),
                        workspace.register().azure().checkRuns().findingsOnlyIn(snapshot).size()),
                Message.of("desktop_azure.deleteConsent"));
    }

    /** Deletes a snapshot in the background; returns the notice, which states what remains of it. */
    static Message delete(Workspace workspace, Snapshot snapshot) {
        Set<FindingId> found = workspace.register().azure().checkRuns().findingsOnlyIn(snapshot);
        long ended = workspace.register()
                .azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> found.contains(finding.id()) && finding.state() != FindingState.FIXED)
                .count();
        workspace.register().azure().inventory().delete(workspace.actor(), snapshot);
        return Message.of("inventory.deletedSaying", String.valueOf(snapshot.number()), ended);
    }

    private void remove(Snapshot snapshot) {
        workspace.background().<Message>job(progress -> delete(workspace, snapshot)).onSuccess(deleted -> {
            workspace.frame().showNotice(deleted);
            open.accept(Optional.empty());
        }).onFailure(failure -> {
            if (failure instanceof SnapshotInUse) {
                delete();
            } else {
                workspace.dialogs().failed(failure);
            }
        }).start();
    }

    private Optional<Snapshot> selectedSnapshot() {
        List<Snapshot> selected = table.selected();
        return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    }
}
