package org.tomes.desktop.azure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.WrappingCell;
import org.tomes.desktop.link.CodeLink;
import org.tomes.document.figure.network.MapModel;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModelReader;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.document.figure.network.NetworkMap.Spot;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The network map of a snapshot: navigable, with a list of everything drawn, and exportable as an image. */
public final class MapController {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final Consumer<ResourceId> open;
    private final MapView view = new MapView();
    private AzureData data = AzureData.nothing();
    private Optional<MapModel> model = Optional.empty();
    private Optional<NetworkMap> map = Optional.empty();
    private List<Spot> elements = List.of();
    private final ListenerGuard suppression = new ListenerGuard();

    @FXML
    private ComboBox<Optional<Net>> networks;
    @FXML
    private BorderPane frame;
    @FXML
    private Pane nothing;
    @FXML
    private Pane bar;
    @FXML
    private Pane side;
    /** Whether the list of elements is shown next to the map. */
    @FXML
    private ToggleButton listed;
    @FXML
    private TextField search;
    @FXML
    private ListView<Spot> list;
    @FXML
    private Label name;
    @FXML
    private Label facts;
    @FXML
    private FlowPane findings;
    @FXML
    private Button show;

    private final LatestRequest<List<Finding>> findingsOf;

    /** @param open shows a resource in the inventory */
    public MapController(Workspace workspace, Consumer<ResourceId> open) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.open = open;
        this.findingsOf = new LatestRequest<>(workspace.background());
    }

    @FXML
    private void initialize() {
        frame.setCenter(view);
        side.managedProperty().bind(side.visibleProperty());
        listed.selectedProperty().subscribe(shown -> side.setVisible(shown && map.isPresent()));
        ComboBoxes.prepare(networks, List.of(),
                net -> net.map(Net::name).orElse(texts.get("desktop_azure.allNetworks")));
        view.onSelection(spot -> selected(spot, true));
        list.setCellFactory(any -> new SpotCell());
        list.getSelectionModel().selectedItemProperty().addListener((any, before, spot) -> {
            if (!suppression.isActive() && spot != null) {
                view.reveal(spot);
                selected(Optional.of(spot), false);
            }
        });
        search.textProperty().addListener((any, before, typed) -> filter());
        selected(Optional.empty(), false);
        showMap();
    }

    /** The name of an element, and below it what it is; both wrap, so that no name is cut off. */
    private final class SpotCell extends WrappingCell<Spot> {

        @Override
        protected Region content(Spot spot) {
            VBox lines = new VBox(wrapped(title(spot)));
            if (!kind(spot).isEmpty()) {
                Label kind = wrapped(kind(spot));
                kind.getStyleClass().addAll("text-muted", "text-small");
                lines.getChildren().add(kind);
            }
            return lines;
        }
    }

    private String kind(Spot spot) {
        return spot.id().type().map(type -> TypeNames.heading(type.text(), texts)).orElse("");
    }

    /** Returns the title; for a subnet with its network's name, since many networks have subnets of the same name. */
    private static String title(Spot spot) {
        return spot.id()
                .type()
                .filter(ResourceType.SUBNET::equals)
                .flatMap(type -> spot.id().parent())
                .map(network -> network.name() + " / " + spot.name())
                .orElse(spot.name());
    }

    /** Draws the networks of another snapshot. */
    void show(AzureData newData) {
        boolean sameInventory = data.inventory().equals(newData.inventory());
        data = newData;
        if (sameInventory) {
            return;
        }
        Optional<Inventory> inventory = newData.inventory();
        workspace.background().read(() -> inventory.map(MapModelReader::of), read -> {
            model = read;
            suppression.during(() -> {
                networks.getItems().setAll(List.of(Optional.empty()));
                read.ifPresent(mapModel -> mapModel.nets()
                        .stream()
                        .filter(Net::read)
                        .forEach(net -> networks.getItems().add(Optional.of(net))));
                networks.setValue(Optional.empty());
            });
            draw();
        });
    }

    @FXML
    private void choose() {
        if (!suppression.isActive()) {
            draw();
        }
    }

    private void draw() {
        Optional<Net> chosenNet = Optional.ofNullable(networks.getValue()).flatMap(net -> net);
        workspace.background().read(() -> model.flatMap(mapModel -> drawn(mapModel, chosenNet)), drawn -> {
            map = drawn;
            elements = drawn.map(MapController::elements).orElse(List.of());
            filter();
            selected(Optional.empty(), false);
            showMap();
        });
    }

    private Optional<NetworkMap> drawn(MapModel mapModel, Optional<Net> chosenNet) {
        Snapshot snapshot = data.snapshot().orElseThrow();
        String number = String.valueOf(snapshot.number());
        String day = dates.show(snapshot.capturedAt());
        return chosenNet
                .map(net -> NetworkMap.of(mapModel, net, texts.get("map.titleOf", number, day, net.name()), texts))
                .or(() -> NetworkMap.ofAllNetworks(mapModel, texts.get("map.title", number, day), texts));
    }

    private static List<Spot> elements(NetworkMap drawn) {
        Map<ResourceId, Spot> first = new LinkedHashMap<>();
        drawn.spots().forEach(spot -> first.putIfAbsent(spot.id(), spot));
        return List.copyOf(first.values());
    }

    private void showMap() {
        view.show(map);
        boolean there = map.isPresent();
        nothing.setVisible(!there);
        nothing.setManaged(!there);
        List.of(frame, bar).forEach(pane -> {
            pane.setVisible(there);
            pane.setManaged(there);
        });
        side.setVisible(there && listed.isSelected());
    }

    private void filter() {
        String query = search.getText() == null ? "" : search.getText().strip().toLowerCase(Locale.ROOT);
        suppression.during(() -> {
            list.getItems()
                    .setAll(elements.stream()
                            .filter(spot -> query.isEmpty()
                                    || (title(spot) + ' ' + kind(spot)).toLowerCase(Locale.ROOT).contains(query))
                            .toList());
        });
    }

    private void selected(Optional<Spot> spot, boolean inMap) {
        name.setText(spot.map(MapController::title).orElse(texts.get("desktop_azure.chooseElement")));
        facts.setText(spot.map(this::about).orElse(""));
        showFindings(spot);
        show.setDisable(spot.flatMap(candidate -> resource(candidate.id())).isEmpty());
        if (inMap) {
            suppression.during(() -> {
                spot.flatMap(candidate -> list.getItems()
                        .stream()
                        .filter(item -> item.id().equals(candidate.id()))
                        .findFirst()).ifPresentOrElse(item -> {
                            list.getSelectionModel().select(item);
                            // Scrolls to the row above, so that the edge of the list does not cut the selected row.
                            list.scrollTo(Math.max(0, list.getItems().indexOf(item) - 1));
                        }, list.getSelectionModel()::clearSelection);
            });
        }
    }

    /** Links the open findings of an element. */
    private void showFindings(Optional<Spot> spot) {
        findings.getChildren().clear();
        findings.setManaged(false);
        findingsOf.ask(() -> spot.stream()
                .flatMap(shown -> workspace.register()
                        .azure()
                        .findings()
                        .all()
                        .stream()
                        .filter(finding -> finding.state() == FindingState.OPEN && concerns(finding, shown.id())))
                .toList(), open -> {
                    findings.setManaged(!open.isEmpty());
                    open.forEach(finding -> findings.getChildren()
                            .add(new CodeLink(finding.id().toString(), finding.resource().name(), finding.ref(),
                                    () -> workspace.frame().show("findings", finding.id().toString()), workspace)));
                });
    }

    /** Whether the finding is about the element or a part of it, such as a rule of an NSG. */
    static boolean concerns(Finding finding, ResourceId element) {
        return ResourceId.parse(finding.resource().id())
                .filter(found -> found.equals(element) || found.parent().filter(element::equals).isPresent())
                .isPresent();
    }

    private String about(Spot spot) {
        Optional<Resource> resource = resource(spot.id());
        String place = spot.id()
                .resourceGroup()
                .map(group -> texts.get("desktop_azure.inGroup", group, data.subscription(spot.id())))
                .orElse("");
        String notReadHint = resource.isPresent() || spot.id().parent().flatMap(this::resource).isPresent() ? ""
                : texts.get("desktop_azure.notRead");
        return List.of(kind(spot), place, notReadHint)
                .stream()
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** Returns the resource as read; for a subnet, returns its virtual network, which contains the subnet. */
    private Optional<Resource> resource(ResourceId id) {
        return data.inventory()
                .flatMap(inventory -> inventory.find(id)
                        .or(() -> id.parent()
                                .flatMap(inventory::find)
                                .filter(parent -> parent.type().equals(ResourceType.VIRTUAL_NETWORK))));
    }

    @FXML
    private void open() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .flatMap(spot -> resource(spot.id()))
                .ifPresent(resource -> open.accept(resource.id()));
    }

    @FXML
    private void nearer() {
        view.zoom(true);
    }

    @FXML
    private void farther() {
        view.zoom(false);
    }

    @FXML
    private void whole() {
        view.fit();
    }

    @FXML
    void save() {
        if (map.isEmpty()) {
            return;
        }
        NetworkMap drawn = map.get();
        Optional<Path> file = workspace.dialogs()
                .chooseFileToSave(
                        texts.get("desktop_azure.mapFile", String.valueOf(data.snapshot().orElseThrow().number())));
        file.ifPresent(path -> workspace.frame().follow(workspace.background().<Path>job(progress -> {
            workspace.register().pictures().write(drawn.drawing(), path);
            return path;
        })
                .onSuccess(written -> workspace.frame()
                        .showFileWritten(Message.of("desktop_azure.mapSaved", written.toString()), written))
                .start()));
    }

    List<Node> panes() {
        return listed.isSelected() ? List.of(view, list) : List.of(view);
    }
}
