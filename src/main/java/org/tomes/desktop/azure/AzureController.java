package org.tomes.desktop.azure;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.InputFiles;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Progress;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Chip;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.NothingRead;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.reading.NotRead;
import org.tomes.inventory.reading.Origin;
import org.tomes.inventory.reading.ReadingProgress;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** What is known of Azure: files are imported into snapshots, and a snapshot shows its resources, its gaps and its files. */
public final class AzureController implements Screen {

    /** The services that the register is about most, by the beginnings of their types. */
    private static final Map<String, List<String>> CHIPS = new TreeMap<>(Map.of(
            "network", List.of("microsoft.network/"), "vault", List.of("microsoft.keyvault/"),
            "defender", List.of("microsoft.security/"), "backup", List.of("microsoft.recoveryservices/", "microsoft.dataprotection/"),
            "compute", List.of("microsoft.compute/"), "governance", List.of("microsoft.authorization/", "microsoft.consumption/")));

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final MapController map;
    private AzureData data = AzureData.nothing();
    private boolean showing;

    @FXML
    private ComboBox<Snapshot> snapshots;
    @FXML
    private Label summary;
    @FXML
    private RecordTable<Resource> table;
    @FXML
    private RecordTable<NotRead> gaps;
    @FXML
    private RecordTable<Origin> origins;
    @FXML
    private Tab gapsTab;
    @FXML
    private Tab resourcesTab;
    @FXML
    private Tab mapTab;
    @FXML
    private Tab connectionTab;
    @FXML
    private Label resourceName;
    @FXML
    private TextArea json;

    public AzureController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.map = new MapController(workspace, this::showResource);
    }

    @FXML
    private void initialize() {
        snapshots.setConverter(new StringConverter<>() {
            @Override
            public String toString(Snapshot snapshot) {
                return snapshot == null ? "" : title(snapshot);
            }

            @Override
            public Snapshot fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        snapshots.setPromptText(texts.get("azure.noSnapshot"));
        table.setUp(new TableSpec<>("resources", List.of(
                Column.<Resource>text("name", "azure.name", 190, Resource::name),
                Column.<Resource>text("type", "azure.type", 250, resource -> resource.type().text()),
                Column.<Resource>text("group", "azure.group", 180, resource -> resource.id().resourceGroup().orElse("")),
                Column.<Resource>text("subscription", "azure.subscription", 150, this::subscription),
                Column.<Resource>text("location", "azure.location", 130, Resource::location),
                Column.<Resource>text("id", "azure.id", 320, resource -> resource.id().toString()).hiddenAtFirst(),
                Column.<Resource>text("hash", "azure.hash", 320, Resource::sha256).hiddenAtFirst()),
                CHIPS.entrySet().stream().map(chip -> new Chip<Resource>("area", texts.get("azure.area." + chip.getKey()),
                        resource -> chip.getValue().stream().anyMatch(resource.type().text().toLowerCase(Locale.ROOT)::startsWith)))
                        .toList(), Resource::id, resource -> resource.id() + " " + resource.type().text() + " " + resource.location() + " "
                        + subscription(resource), Message.of("azure.empty")), workspace);
        table.onSelection(this::show);
        gaps.setUp(new TableSpec<>("azure-gaps", List.of(
                Column.<NotRead>text("origin", "azure.origin", 260, NotRead::origin),
                Column.<NotRead>text("what", "azure.what", 260, NotRead::what),
                Column.<NotRead>text("reason", "azure.reason", 420, gap -> texts.get(gap.reason()))),
                List.of(), gap -> gap, gap -> gap.origin() + ' ' + gap.what() + ' ' + texts.get(gap.reason()),
                Message.of("azure.noGaps")), workspace);
        origins.setUp(new TableSpec<>("azure-files", List.of(
                Column.<Origin>text("name", "azure.origin", 300, Origin::name),
                Column.<Origin>text("capturedAt", "azure.capturedAt", 160, origin -> dates.show(origin.capturedAt()))
                        .sortedBy(Comparator.comparing(Origin::capturedAt)),
                Column.<Origin>text("resources", "azure.resources", 110, origin -> String.valueOf(origin.resources()))
                        .sortedBy(Comparator.comparingInt(Origin::resources)).rightAligned(),
                Column.<Origin>text("hash", "azure.hash", 420, Origin::sha256)),
                List.of(), Origin::name, Origin::name, Message.of("azure.noFiles")), workspace);
        show(List.of());
        mapTab.setContent(Views.load(texts, map));
        mapTab.selectedProperty().addListener((any, before, selected) -> showMap());
        ConnectionController connection = new ConnectionController(workspace, snapshot -> open(Optional.of(snapshot)));
        connectionTab.setContent(Views.load(texts, connection));
        connectionTab.selectedProperty().addListener((any, before, selected) -> connection.refresh());
    }

    private String title(Snapshot snapshot) {
        String label = snapshot.label().isEmpty() ? "" : " – " + snapshot.label();
        return texts.get("azure.snapshot", String.valueOf(snapshot.number()), dates.show(snapshot.capturedAt())) + label;
    }

    private String subscription(Resource resource) {
        return data.subscription(resource.id());
    }

    @Override
    public void refresh() {
        open(Optional.ofNullable(snapshots.getValue()));
    }

    private void open(Optional<Snapshot> wanted) {
        workspace.background().read(() -> AzureData.read(workspace.register(), wanted), this::show);
    }

    private void show(AzureData shown) {
        showing = true;
        data = shown;
        snapshots.getItems().setAll(shown.snapshots());
        snapshots.setValue(shown.snapshot().orElse(null));
        snapshots.setDisable(shown.snapshots().isEmpty());
        showing = false;
        Optional<Snapshot> snapshot = shown.snapshot();
        table.show(shown.inventory().map(Inventory::resources).orElse(List.of()));
        gaps.show(snapshot.map(Snapshot::notRead).orElse(List.of()));
        origins.show(snapshot.map(Snapshot::origins).orElse(List.of()));
        gapsTab.setText(texts.get("azure.gaps", snapshot.map(one -> one.notRead().size()).orElse(0)));
        summary.setText(snapshot.map(one -> texts.get("azure.summary", one.resourceCount(), one.counts().size(),
                dates.show(one.importedAt()), one.hash().substring(0, 16))).orElse(""));
        summary.setManaged(snapshot.isPresent());
        showMap();
    }

    /** Drawn when somebody looks at it. */
    private void showMap() {
        if (mapTab.isSelected()) {
            map.show(data);
        }
    }

    private void showResource(ResourceId id) {
        resourcesTab.getTabPane().getSelectionModel().select(resourcesTab);
        table.select(resource -> resource.id().equals(id));
    }

    private void show(List<Resource> selected) {
        Optional<Resource> one = selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
        resourceName.setText(one.map(resource -> resource.id().toString()).orElse(texts.get("azure.chooseOne")));
        resourceName.getStyleClass().setAll("label", one.isPresent() ? Styles.TEXT_BOLD : Styles.TEXT_MUTED);
        json.setText(one.map(Resource::json).orElse(""));
        json.setVisible(one.isPresent());
    }

    @FXML
    private void chooseSnapshot() {
        if (!showing && snapshots.getValue() != null) {
            open(Optional.of(snapshots.getValue()));
        }
    }

    @FXML
    private void readLive() {
        connectionTab.getTabPane().getSelectionModel().select(connectionTab);
    }

    @FXML
    private void importFiles() {
        List<Path> files = workspace.dialogs().openFiles(Message.of("azure.jsonFiles"), List.of("*.json"));
        if (!files.isEmpty()) {
            importAll(files);
        }
    }

    @FXML
    private void importFolder() {
        workspace.dialogs().openFolder().ifPresent(folder -> importAll(List.of(folder)));
    }

    private void importAll(List<Path> paths) {
        workspace.frame().follow(workspace.background().<Snapshot>job(progress -> workspace.register().inventory()
                .importFiles(workspace.actor(), InputFiles.below(paths), "", telling(progress)))
                .done(this::imported).failed(this::failed).start());
    }

    private static ReadingProgress telling(Progress progress) {
        return new ReadingProgress() {
            @Override
            public void reading(int number, int of, String name) {
                progress.say(Message.of("azure.reading", name));
                progress.part(number - 1L, of);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private void imported(Snapshot snapshot) {
        workspace.frame().say(Message.of("azure.imported", String.valueOf(snapshot.number()), snapshot.resourceCount(), snapshot.notRead().size()));
        open(Optional.of(snapshot));
    }

    private void failed(Throwable failure) {
        if (failure instanceof NothingRead nothing) {
            gaps.show(nothing.notRead());
            gapsTab.setText(texts.get("azure.gaps", nothing.notRead().size()));
            gapsTab.getTabPane().getSelectionModel().select(gapsTab);
            new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(nothing.sentence())).show(summary);
            summary.setManaged(true);
        } else {
            workspace.dialogs().failed(failure);
        }
    }

    @Override
    public void find() {
        table.find();
    }

    @Override
    public void create() {
        importFiles();
    }

    @Override
    public List<Node> panes() {
        return List.of(table.pane(), json);
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action(Message.of("azure.importFiles"), this::importFiles),
                new Action(Message.of("azure.importFolder"), this::importFolder),
                new Action(Message.of("azure.readLive"), this::readLive));
    }
}
