package org.tomes.desktop.azure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.azure.DifferenceRow.Kind;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.ExpandableText;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.SnapshotNames;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** The differences between two snapshots, property by property. */
public final class DifferenceController {

    private final Workspace workspace;
    private final Texts texts;
    private final BiConsumer<Snapshot, ResourceId> open;
    private final ListenerGuard suppression = new ListenerGuard();
    private int comparing;

    @FXML
    private ComboBox<Snapshot> before;
    @FXML
    private ComboBox<Snapshot> after;
    @FXML
    private Label outcome;
    @FXML
    private VBox uneven;
    @FXML
    private RecordTable<DifferenceRow> table;
    @FXML
    private Button show;
    @FXML
    private VBox detail;

    /** @param open shows a resource in a snapshot */
    public DifferenceController(Workspace workspace, BiConsumer<Snapshot, ResourceId> open) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.open = open;
    }

    @FXML
    private void initialize() {
        before.setConverter(new SnapshotNames(texts));
        after.setConverter(new SnapshotNames(texts));
        table.setUp(new TableSpec<>("azure-difference", List.of(
                Column.<DifferenceRow>badge("kind", "desktop_azure.kind", 140, row -> badge(row.kind()),
                        Comparator.comparing(DifferenceRow::kind)),
                Column.<DifferenceRow>text("name", "azure.name", 180, DifferenceRow::name),
                Column.<DifferenceRow>text("type", "azure.type", 170,
                        row -> TypeNames.heading(row.type().text(), texts)),
                Column.<DifferenceRow>text("difference", "desktop_azure.difference", 460, DifferenceRow::sentence),
                Column.<DifferenceRow>text("path", "desktop_azure.property", 330, DifferenceRow::path).hiddenAtFirst(),
                Column.<DifferenceRow>text("id", "azure.id", 320, row -> row.id().toString()).hiddenAtFirst()),
                List.of(Kind.values())
                        .stream()
                        .map(kind -> new FilterChip<DifferenceRow>("kind", texts.get("desktop_azure.kind." + kind),
                                row -> row.kind() == kind))
                        .toList(),
                row -> row, row -> row.id() + " " + row.path() + " " + row.sentence() + " " + row.fullText(),
                Message.of("inventory.noDifference")), workspace);
        table.addAction(show);
        table.openFirstAutomatically();
        table.onSelection(selected -> {
            show.setDisable(selected.size() != 1);
            detail.getChildren().setAll(selected.size() == 1 ? List.of(detail(selected.getFirst())) : List.<Node>of());
        });
        detail.managedProperty().bind(Bindings.isNotEmpty(detail.getChildren()));
        show.setDisable(true);
    }

    private Node detail(DifferenceRow row) {
        String name = row.id()
                .resourceGroup()
                .map(group -> texts.get("desktop_azure.difference.named", row.name(), group))
                .orElse(row.name());
        Label sentence = new Label(name + "\n" + row.sentence());
        sentence.setWrapText(true);
        return new ExpandableText(sentence, row.fullText(), texts);
    }

    private Badge badge(Kind kind) {
        String text = texts.get("desktop_azure.kind." + kind);
        return switch (kind) {
            case ADDED -> new Badge(Feather.PLUS_CIRCLE, Tone.GOOD, text);
            case REMOVED -> new Badge(Feather.MINUS_CIRCLE, Tone.BAD, text);
            case CHANGED -> new Badge(Feather.EDIT_2, Tone.WARNING, text);
        };
    }

    /** Offers all snapshots; initially compares the newest with its predecessor. */
    void show(AzureData data) {
        List<Snapshot> all = data.snapshots();
        Optional<Snapshot> wasBefore = chosen(before, all);
        Optional<Snapshot> wasAfter = chosen(after, all);
        boolean bothRemain = wasBefore.isPresent() && wasAfter.isPresent();
        if (bothRemain && before.getItems().equals(all)) {
            return;
        }
        suppression.during(() -> {
            // If one of the selected snapshots was deleted, the other may be the only one that can replace it.
            ComboBoxes.offer(after, all,
                    wasAfter.filter(kept -> bothRemain).or(() -> all.stream().findFirst()).orElse(null));
            ComboBoxes.offer(before, all,
                    wasBefore.filter(kept -> bothRemain).or(() -> all.stream().skip(1).findFirst()).orElse(null));
        });
        before.setDisable(all.size() < 2);
        after.setDisable(all.size() < 2);
        compare();
    }

    private static Optional<Snapshot> chosen(ComboBox<Snapshot> box, List<Snapshot> all) {
        return Optional.ofNullable(box.getValue())
                .flatMap(value -> all.stream().filter(snapshot -> snapshot.id().equals(value.id())).findFirst());
    }

    @FXML
    private void choose() {
        if (!suppression.isActive()) {
            compare();
        }
    }

    private void compare() {
        Snapshot earlier = before.getValue();
        Snapshot later = after.getValue();
        table.setVisible(earlier != null && later != null);
        if (earlier == null || later == null) {
            outcome.setText(texts.get("desktop_azure.needsTwo"));
            return;
        }
        int request = ++comparing;
        outcome.setText(texts.get("desktop_azure.comparing"));
        workspace.background()
                .read(() -> DifferenceRow.between(workspace.register().azure().inventory(), earlier, later, texts),
                        difference -> {
                            if (request == comparing) {
                                show(difference);
                            }
                        });
    }

    private void show(DifferenceRow.ListedDifferences difference) {
        table.show(difference.rows());
        String sums = texts.get("desktop_azure.differences", difference.added(), difference.removed(),
                difference.changed());
        String omitted = difference.omittedRows() == 0 ? ""
                : " " + texts.get("desktop_azure.further", difference.omittedRows());
        String notSeen = difference.notSeen() == 0 ? "" : "\n" + texts.get("inventory.notSeen", difference.notSeen());
        outcome.setText(sums + omitted + notSeen);
        uneven.getChildren().setAll(difference.notCompared().isEmpty() ? List.of() : List.of(uneven(difference)));
    }

    private Node uneven(DifferenceRow.ListedDifferences difference) {
        List<String> types = difference.notCompared()
                .stream()
                .map(type -> TypeNames.heading(type.text(), texts))
                .sorted(NaturalOrder.of(texts.language()))
                .toList();
        Label sentence = new Label(texts.get("desktop_azure.notCompared", types.size()));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("text-muted");
        return new ExpandableText(sentence, String.join(", ", types), texts);
    }

    @FXML
    private void open() {
        if (table.selected().size() == 1) {
            DifferenceRow row = table.selected().getFirst();
            open.accept(row.kind() == Kind.REMOVED ? before.getValue() : after.getValue(), row.id());
        }
    }

    List<Node> panes() {
        return List.of(before, after, table.pane());
    }
}
