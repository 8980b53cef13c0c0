package org.tomes.desktop.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.change.PermittedTrafficText;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.SnapshotNames;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.inventory.Snapshot;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.nsg.analysis.DifferenceReport.Traffic;
import org.tomes.nsg.analysis.TrafficDifferences;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The traffic for which the NSGs of an earlier snapshot gave a different result; shown to approvers of a change. */
final class ComparisonController {

    /** A change in the result for some traffic. */
    private enum Change {
        ALLOWED,
        DENIED,
        UNDECIDED
    }

    private record Row(String group, Change change, Traffic traffic) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private Optional<NetworkData> shownData = Optional.empty();
    private final ListenerGuard suppression = new ListenerGuard();

    @FXML
    private ComboBox<Snapshot> before;
    @FXML
    private Label outcome;
    @FXML
    private RecordTable<Row> table;

    ComparisonController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        before.setConverter(new SnapshotNames(texts));
        before.setPromptText(texts.get("desktop_network.noEarlier"));
        PermittedTrafficText words = new PermittedTrafficText(texts);
        table.setUp(
                new TableSpec<>("network-comparison", List.of(
                        Column.<Row>badge("change", "desktop_network.change", 150, row -> badge(row.change),
                                Comparator.comparing(Row::change)),
                        Column.<Row>text("group", "desktop_network.group", 190, Row::group),
                        Column.<Row>text(
                                "direction", "desktop_network.direction", 110,
                                row -> words.direction(row.traffic.direction())),
                        Column.<Row>text("protocol", "nsg.field.protocol", 115,
                                row -> words.protocol(row.traffic.protocol())),
                        Column.<Row>text("ports", "nsg.field.port", 110,
                                row -> row.traffic.destinationPorts().toString()).rightAligned().alwaysShown(),
                        Column.<Row>text("sources", "desktop_network.from", 260,
                                row -> words.addresses(row.traffic.sources())).named(),
                        Column.<Row>text("sourcePorts", "desktop_network.sourcePorts", 110,
                                row -> row.traffic.sourcePorts().toString()).hiddenAtFirst(),
                        Column.<Row>text("destinations", "desktop_network.to", 220,
                                row -> words.addresses(row.traffic.destinations())).named(),
                        Column.<Row>text("sourcesAll", "desktop_network.fromAll", 260,
                                row -> String.join(", ", row.traffic.sources())).hiddenAtFirst(),
                        Column.<Row>text("destinationsAll", "desktop_network.toAll", 260,
                                row -> String.join(", ", row.traffic.destinations())).hiddenAtFirst()),
                        List.of(), row -> row, row -> row.group + ' ' + row.traffic,
                        Message.of("desktop_network.noDifference")),
                workspace);
    }

    private Badge badge(Change change) {
        String text = texts.get("desktop_network.change." + change);
        return switch (change) {
            case ALLOWED -> new Badge(Feather.PLUS_CIRCLE, Tone.BAD, text);
            case DENIED -> new Badge(Feather.MINUS_CIRCLE, Tone.GOOD, text);
            case UNDECIDED -> new Badge(Feather.HELP_CIRCLE, Tone.WARNING, text);
        };
    }

    void show(NetworkData data) {
        shownData = Optional.of(data);
        suppression.during(() -> {
            Optional<Snapshot> chosen = Optional.ofNullable(before.getValue());
            List<Snapshot> otherSnapshots = data.snapshots()
                    .stream()
                    .filter(snapshot -> !Optional.of(snapshot).equals(data.snapshot()))
                    .toList();
            before.setDisable(otherSnapshots.isEmpty());
            ComboBoxes.offer(before, otherSnapshots, chosen.filter(otherSnapshots::contains)
                    .orElse(otherSnapshots.isEmpty() ? null : otherSnapshots.getFirst()));
        });
        compare();
    }

    @FXML
    private void choose() {
        if (!suppression.isActive()) {
            compare();
        }
    }

    private void compare() {
        Optional<Snapshot> earlier = Optional.ofNullable(before.getValue());
        if (earlier.isEmpty() || shownData.isEmpty()) {
            table.setVisible(false);
            outcome.setText(texts.get("desktop_network.importSecond"));
            return;
        }
        NetworkData data = shownData.get();
        workspace.background()
                .read(() -> rows(DifferenceReport.of(TrafficDifferences.compareFilteredTraffic(
                        NetworkData.network(workspace.register(), earlier.get()), data.network()))), rows -> {
                            table.setVisible(true);
                            table.show(rows);
                            outcome.setText(rows.isEmpty() ? texts.get("nsg.difference.none")
                                    : texts.get("desktop_network.differences", rows.size()));
                        });
    }

    private static List<Row> rows(DifferenceReport report) {
        List<Row> rows = new ArrayList<>();
        for (DifferenceReport.Group group : report.groups()) {
            group.newlyAllowed().forEach(traffic -> rows.add(new Row(group.name(), Change.ALLOWED, traffic)));
            group.newlyDenied().forEach(traffic -> rows.add(new Row(group.name(), Change.DENIED, traffic)));
            group.undecided().forEach(traffic -> rows.add(new Row(group.name(), Change.UNDECIDED, traffic)));
        }
        return rows;
    }
}
