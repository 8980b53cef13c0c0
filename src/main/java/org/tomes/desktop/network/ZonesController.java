package org.tomes.desktop.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.networkplan.NetworkPlan;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Zone;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The purpose of the subnets, and the traffic between them: actual, and compared with the design. */
final class ZonesController {

    /** @param isChosen whether the user has chosen the zone; otherwise it is a proposal */
    private record Row(String network, Subnet subnet, Optional<Zone> zone, boolean isChosen) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Consumer<NetworkData> changed;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private NetworkData data = NetworkData.nothing();
    private final ListenerGuard suppression = new ListenerGuard();

    @FXML
    private RecordTable<Row> table;
    @FXML
    private ComboBox<Optional<Zone>> zone;
    @FXML
    private VBox form;
    @FXML
    private TextField office;
    @FXML
    private ComboBox<String> network;
    @FXML
    private Label explanation;
    @FXML
    private GridPane matrix;
    @FXML
    private VBox flows;

    /** @param changed receives the network data computed from a new plan */
    ZonesController(Workspace workspace, Consumer<NetworkData> changed) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.changed = changed;
    }

    @FXML
    private void initialize() {
        table.setUp(new TableSpec<>("network-zones",
                List.of(Column.<Row>text("zone", "desktop_network.zone", 110, row -> zoneName(row.zone)),
                        Column.<Row>text("subnet", "desktop_network.subnet", 150, row -> row.subnet.name()),
                        Column.<Row>text("network", "desktop_network.network", 150, Row::network),
                        Column.<Row>text("addresses", "desktop_network.addresses", 140,
                                row -> String.join(", ", row.subnet.space().cidrs())).hiddenAtFirst(),
                        Column.<Row>text("said", "desktop_network.said", 110,
                                row -> texts.get("desktop_network.said." + row.isChosen)).hiddenAtFirst()),
                List.of(), row -> row.subnet.id(),
                row -> row.network + ' ' + row.subnet.name() + ' ' + zoneName(row.zone),
                Message.of("desktop_network.noSubnets")), workspace);
        zone.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Zone> value) {
                return value == null ? "" : zoneName(value);
            }

            @Override
            public Optional<Zone> fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        zone.getItems().setAll(Arrays.stream(Zone.values()).map(Optional::of).toList());
        zone.getItems().add(Optional.empty());
        table.addBulkAction(zone);
        FormErrors.show(form, errors, texts);
    }

    private String zoneName(Optional<Zone> zone) {
        return texts.get("segment.zone." + zone.map(Zone::name).orElse("none"));
    }

    void show(NetworkData newData) {
        suppression.during(() -> {
            data = newData;
            table.show(newData.network()
                    .networks()
                    .stream()
                    .flatMap(virtualNetwork -> virtualNetwork.subnets()
                            .stream()
                            .map(subnet -> new Row(virtualNetwork.name(), subnet, newData.zones().of(subnet),
                                    newData.plan().zones().containsKey(subnet.id()))))
                    .sorted(Comparator.comparing(Row::network))
                    .toList());
            zone.setValue(null);
            if (errors.isEmpty()) {
                office.setText(String.join(", ", newData.office()));
            }
            String chosen = network.getValue();
            List<String> names = newData.segmentations()
                    .stream()
                    .map(segmentation -> segmentation.network().name())
                    .toList();
            network.setDisable(names.isEmpty());
            ComboBoxes.offer(network, names,
                    names.contains(chosen) ? chosen : names.isEmpty() ? null : names.getFirst());
        });
        draw();
    }

    private List<String> prefixes() {
        return Arrays.stream(office.getText().split("[,;\\s]+"))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    @FXML
    private void chooseZone() {
        List<Row> chosen = table.selected();
        if (!suppression.isActive() && zone.getValue() != null && !chosen.isEmpty()) {
            NetworkPlan plan = data.plan();
            for (Row row : chosen) {
                plan = plan.with(row.subnet.id(), zone.getValue());
            }
            NetworkPlan before = data.plan();
            save(plan, Message.of("desktop_network.zoneSet", chosen.size(), zoneName(zone.getValue())), before);
        }
    }

    @FXML
    private void saveOffice() {
        saveOffice(prefixes(), () -> {
        });
    }

    private void saveOffice(List<String> prefixes, Runnable then) {
        List<String> before = data.office();
        Message saved = Message.of("desktop_network.officeSaved");
        writeOffice(prefixes, () -> {
            workspace.frame().showNotice(saved, () -> writeOffice(before, () -> workspace.frame().showUndone(saved)));
            then.run();
        });
    }

    private void writeOffice(List<String> prefixes, Runnable then) {
        NetworkData current = data;
        workspace.background()
                .<NetworkData>job(
                        progress -> current
                                .with(workspace.register()
                                        .azure()
                                        .rules()
                                        .save(workspace.actor(), current.rules()
                                                .with(current.rules().criteria().withOfficeAddresses(prefixes)))))
                .onSuccess(now -> {
                    errors.clear();
                    changed.accept(now);
                    then.run();
                })
                .onFailure(this::failed)
                .start();
    }

    private void save(NetworkPlan plan, Message message, NetworkPlan before) {
        save(plan, now -> workspace.frame()
                .showNotice(message, () -> save(RecordUndo.of(before, now, data.plan(), NetworkPlan::withRevision),
                        restored -> workspace.frame().showUndone(message))));
    }

    private void save(NetworkPlan plan, Consumer<NetworkPlan> then) {
        NetworkData current = data;
        workspace.background()
                .<NetworkData>job(progress -> current
                        .with(workspace.register().azure().networkPlans().save(workspace.actor(), plan)))
                .onSuccess(now -> {
                    errors.clear();
                    changed.accept(now);
                    then.accept(now.plan());
                })
                .onFailure(this::failed)
                .start();
    }

    private void failed(Throwable failure) {
        if (failure instanceof InvalidRecord invalid) {
            invalid.errors().forEach((FieldError error) -> errors.put("office", error.sentence()));
        } else {
            workspace.dialogs().failed(failure);
        }
    }

    @FXML
    private void chooseNetwork() {
        if (!suppression.isActive()) {
            draw();
        }
    }

    private void draw() {
        Optional<Segmentation> chosen = data.segmentations()
                .stream()
                .filter(segmentation -> segmentation.network().name().equals(network.getValue()))
                .findFirst();
        explanation
                .setText(texts.get(chosen.isPresent() ? "desktop_network.matrixExplained" : "desktop_network.noZones"));
        matrix.getChildren().clear();
        flows.getChildren().clear();
        chosen.ifPresent(segmentation -> {
            new MatrixDrawing(texts, matrix).show(segmentation);
            segmentation.flows().forEach(flow -> {
                Label head = NetworkBadges.of(flow.verdict(), texts).label();
                head.setText(head.getText() + ": " + texts.get("segment.flow." + flow.id()));
                Label detail = new Label(texts.get(flow.detail()));
                detail.getStyleClass().add("text-muted");
                List.of(head, detail).forEach(label -> {
                    label.setWrapText(true);
                    label.setMinHeight(VBox.USE_PREF_SIZE);
                });
                flows.getChildren().add(new VBox(2, head, detail));
            });
        });
    }

    /**
     * Leaves the tab: immediately if the office addresses are unchanged, otherwise after asking and, if the user
     * chooses so, after saving.
     */
    void leave(Runnable then) {
        boolean isChanged = data.snapshot().isPresent() && !prefixes().equals(data.office().stream().sorted().toList());
        workspace.leave(isChanged, Message.of("desktop_network.office"), next -> saveOffice(prefixes(), next), () -> {
            errors.clear();
            office.setText(String.join(", ", data.office()));
        }, then);
    }
}
