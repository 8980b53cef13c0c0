package org.tomes.desktop.azure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.LazyTabPane;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.LoadingText;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.SnapshotNames;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.inventory.NothingRead;
import org.tomes.inventory.PartialSnapshot;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Azure data: snapshots imported from files or read live. Shows each snapshot as an inventory, a network map and
 * Defender's view, and compares snapshots with each other.
 */
public final class AzureController implements Screen {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final InventoryController inventory;
    private final MapController map;
    private final DefenderController defender;
    private final DifferenceController difference;
    private final SnapshotsController snapshotList;
    private final ConnectionController connection;
    private final Map<Tab, Runnable> whenSeen = new LinkedHashMap<>();
    private AzureData data = AzureData.nothing();
    private final ListenerGuard suppression = new ListenerGuard();

    @FXML
    private Button pull;
    @FXML
    private CheckMenuItem complete;
    @FXML
    private ComboBox<Snapshot> snapshots;
    @FXML
    private Label summary;
    @FXML
    private LazyTabPane tabs;
    @FXML
    private Tab inventoryTab;
    @FXML
    private Tab mapTab;
    @FXML
    private Tab defenderTab;
    @FXML
    private Tab differenceTab;
    @FXML
    private Tab snapshotsTab;
    @FXML
    private Tab connectionTab;

    public AzureController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.inventory = new InventoryController(workspace);
        this.map = new MapController(workspace, this::showResource);
        this.defender = new DefenderController(workspace, this::showResource);
        this.difference = new DifferenceController(workspace, this::showResource);
        this.snapshotList = new SnapshotsController(workspace, this::open);
        this.connection = new ConnectionController(workspace, snapshot -> open(Optional.of(snapshot)));
    }

    @FXML
    private void initialize() {
        snapshots.setConverter(new SnapshotNames(texts));
        tab(inventoryTab, inventory, () -> inventory.show(data));
        tab(mapTab, map, () -> map.show(data));
        tab(defenderTab, defender, () -> defender.show(data));
        tab(differenceTab, difference, () -> difference.show(data));
        tab(snapshotsTab, snapshotList, () -> snapshotList.show(data));
        tab(connectionTab, connection, connection::refresh);
        tabs.getSelectionModel().selectedItemProperty().addListener((any, before, tab) -> whenSeen.get(tab).run());
        // The tab of the connection has the button that pulls.
        pull.visibleProperty().bind(connectionTab.selectedProperty().not());
        pull.managedProperty().bind(pull.visibleProperty());
        show(AzureData.nothing());
        // Hidden until the data has been read, since nothing is known before.
        tabs.setVisible(false);
        snapshots.setPromptText("");
        summary.setManaged(true);
        LoadingText.in(workspace, summary);
    }

    /** Creates a tab and loads its data when the tab is first selected. */
    private void tab(Tab tab, Object controller, Runnable show) {
        tabs.load(tab, () -> ViewLoader.load(texts, controller));
        whenSeen.put(tab, show);
    }

    @Override
    public void refresh() {
        open(Optional.ofNullable(snapshots.getValue()));
    }

    private void open(Optional<Snapshot> requested) {
        workspace.background()
                .read(() -> AzureData.read(workspace.register(), requested, data, workspace.texts()), this::show);
    }

    private void show(AzureData newData) {
        tabs.setVisible(true);
        snapshots.setPromptText(texts.get("azure.noSnapshot"));
        suppression.during(() -> {
            data = newData;
            ComboBoxes.offer(snapshots, newData.snapshots(), newData.snapshot().orElse(null));
            snapshots.setDisable(newData.snapshots().isEmpty());
        });
        snapshots.setTooltip(newData.snapshot()
                .map(snapshot -> new Tooltip(texts.get("azure.summary", snapshot.resourceCount(),
                        snapshot.counts().size(), dates.show(snapshot.importedAt())) + "\nSHA-256 " + snapshot.hash()))
                .orElse(null));
        summary.setGraphic(null);
        summary.setText("");
        Optional<PartialSnapshot> gap = newData.snapshot().map(snapshot -> newData.partial().get(snapshot.id()));
        gap.ifPresent(lacking -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(lacking.sentence()))
                .show(summary));
        summary.setManaged(gap.isPresent());
        whenSeen.get(tabs.getSelectionModel().getSelectedItem()).run();
    }

    private void showResource(ResourceId id) {
        tabs.getSelectionModel().select(inventoryTab);
        inventory.select(id);
    }

    /** Shows only some resources of the newest snapshot. */
    @Override
    public void apply(ListFilter filter) {
        workspace.background().read(() -> AzureData.read(workspace.register(), Optional.empty(), data, texts), read -> {
            tabs.getSelectionModel().select(inventoryTab);
            show(read);
            inventory.apply(filter);
        });
    }

    private void showResource(Snapshot snapshot, ResourceId id) {
        workspace.background()
                .read(() -> AzureData.read(workspace.register(), Optional.of(snapshot), data, workspace.texts()),
                        read -> {
                            show(read);
                            showResource(id);
                        });
    }

    /**
     * @param recordId {@code connection} for the sign-in tab, {@code snapshot/} or, to show what was not collected,
     * {@code gaps/} followed by the number of a snapshot, or {@code resource/} followed by the id of a resource in the
     * newest one
     */
    @Override
    public void select(String recordId) {
        String[] parts = recordId.split("/", 2);
        switch (parts[0]) {
            case "connection" -> readLive();
            case "gaps" -> {
                tabs.getSelectionModel().select(snapshotsTab);
                snapshotList.showLoading();
                workspace.background()
                        .read(() -> AzureData.read(workspace.register(),
                                Optional.of(workspace.register().azure().inventory().get(Integer.parseInt(parts[1]))),
                                data, workspace.texts()), read -> {
                                    show(read);
                                    snapshotList.showGaps();
                                });
            }
            case "snapshot" -> workspace.background()
                    .read(() -> workspace.register().azure().inventory().get(Integer.parseInt(parts[1])),
                            snapshot -> open(Optional.of(snapshot)));
            default -> workspace.background()
                    .read(() -> AzureData.read(workspace.register(), Optional.empty(), data, workspace.texts()),
                            read -> {
                                show(read);
                                ResourceId.parse(parts[1]).ifPresent(this::showResource);
                            });
        }
    }

    @FXML
    private void chooseSnapshot() {
        if (!suppression.isActive() && snapshots.getValue() != null) {
            open(Optional.of(snapshots.getValue()));
        }
    }

    @FXML
    private void readLive() {
        tabs.getSelectionModel().select(connectionTab);
    }

    @FXML
    private void explainComplete() {
        if (complete.isSelected()) {
            workspace.frame().showNotice(Message.of("azure.complete.tip"));
        }
    }

    @FXML
    private void importFiles() {
        List<Path> files = workspace.dialogs().chooseFilesToOpen(Message.of("azure.jsonFiles"), List.of("*.json"));
        if (!files.isEmpty()) {
            importAll(files);
        }
    }

    @FXML
    private void importFolder() {
        workspace.dialogs().chooseFolderToRead().ifPresent(folder -> importAll(List.of(folder)));
    }

    /** Imports all files and folders as one snapshot. */
    @Override
    public boolean drop(List<Path> files) {
        boolean azure = dropEffect(files).isPresent();
        if (azure) {
            importAll(files);
        }
        return azure;
    }

    @Override
    public Optional<Message> dropEffect(List<Path> files) {
        return files.stream().allMatch(file -> FileDrop.all(List.of(file), "json") || isFolder(file))
                ? Optional.of(Message.of("azure.drop"))
                : Optional.empty();
    }

    private static boolean isFolder(Path file) {
        return file.toFile().isDirectory();
    }

    private void importAll(List<Path> paths) {
        new AzureImport(workspace).start(paths, complete.isSelected(), snapshot -> open(Optional.of(snapshot)),
                this::failed);
    }

    private void failed(Throwable failure) {
        if (failure instanceof NothingRead nothing) {
            tabs.getSelectionModel().select(snapshotsTab);
            snapshotList.showNothingRead(nothing.notRead());
            new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(nothing.sentence())).show(summary);
            summary.setManaged(true);
        } else {
            workspace.dialogs().failed(failure);
        }
    }

    /** The fields of the sign-in are settings of the account, so they are saved without asking. */
    @Override
    public void leave(Runnable then) {
        connection.saveInput();
        then.run();
    }

    @Override
    public void find() {
        tabs.getSelectionModel().select(inventoryTab);
        inventory.find();
    }

    @Override
    public void create() {
        importFiles();
    }

    @Override
    public List<Node> panes() {
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        return tab == mapTab ? map.panes()
                : tab == defenderTab ? defender.panes()
                        : tab == differenceTab ? difference.panes()
                                : tab == inventoryTab ? inventory.panes() : List.of(snapshots, tabs);
    }

    @Override
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(List.of(Action.writing(Message.of("azure.importFiles"), this::importFiles),
                Action.writing(Message.of("azure.importFolder"), this::importFolder),
                Action.writing(Message.of("azure.readLive"), this::readLive),
                new Action(Message.of("desktop_azure.tab.map"), () -> tabs.getSelectionModel().select(mapTab)),
                new Action(Message.of("desktop_azure.tab.difference"),
                        () -> tabs.getSelectionModel().select(differenceTab))));
        if (inventoryTab.isSelected()) {
            all.addAll(inventory.actions());
        }
        return all;
    }
}
