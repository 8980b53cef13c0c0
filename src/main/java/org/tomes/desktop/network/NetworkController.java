package org.tomes.desktop.network;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.InputFileFinder;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.ExpandableText;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.LoadingText;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.SnapshotNames;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.inventory.Snapshot;
import org.tomes.networkplan.ServiceTagService;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Exact answers about the network security groups of a snapshot: exposure, mistakes, segmentation, and changes. */
public final class NetworkController implements Screen {

    private final Workspace workspace;
    private final Texts texts;
    private final SnapshotNames names;
    private final Dates dates;
    private final ExposuresController exposures;
    private final HygieneController hygiene;
    private final PacketQuestionController ask;
    private final ZonesController zones;
    private final ComparisonController comparison;
    private final ListenerGuard suppression = new ListenerGuard();

    @FXML
    private ComboBox<Snapshot> snapshots;
    @FXML
    private VBox about;
    @FXML
    private Button importTags;
    @FXML
    private Tab exposuresTab;
    @FXML
    private Tab askTab;
    @FXML
    private Tab hygieneTab;
    @FXML
    private Tab zonesTab;
    @FXML
    private Tab comparisonTab;

    public NetworkController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.names = new SnapshotNames(texts);
        this.dates = new Dates(texts.language());
        this.exposures = new ExposuresController(workspace);
        this.hygiene = new HygieneController(workspace);
        this.ask = new PacketQuestionController(workspace);
        this.zones = new ZonesController(workspace, this::show);
        this.comparison = new ComparisonController(workspace);
    }

    @FXML
    private void initialize() {
        snapshots.setConverter(names);
        exposuresTab.setContent(ViewLoader.load(texts, exposures));
        askTab.setContent(ViewLoader.load(texts, ask));
        hygieneTab.setContent(ViewLoader.load(texts, hygiene));
        zonesTab.setContent(ViewLoader.load(texts, zones));
        comparisonTab.setContent(ViewLoader.load(texts, comparison));
        show(NetworkData.nothing());
        // Shown until the data has been read.
        Label reading = new Label();
        LoadingText.in(workspace, reading);
        about.getChildren().setAll(reading);
        snapshots.setPromptText("");
        exposuresTab.getTabPane().setVisible(false);
    }

    @Override
    public void refresh() {
        open(Optional.ofNullable(snapshots.getValue()));
    }

    private void open(Optional<Snapshot> requested) {
        workspace.background().read(() -> NetworkData.read(workspace.register(), requested), this::show);
    }

    private void show(NetworkData data) {
        exposuresTab.getTabPane().setVisible(true);
        snapshots.setPromptText(texts.get("azure.noSnapshot"));
        suppression.during(() -> {
            ComboBoxes.offer(snapshots, data.snapshots(), data.snapshot().orElse(null));
            snapshots.setDisable(data.snapshots().isEmpty());
        });
        about.getChildren().setAll(about(data));
        importTags.setText(
                texts.get(data.tags().isPresent() ? "desktop_network.replaceTags" : "desktop_network.importTags"));
        exposures.show(data);
        hygiene.show(data);
        hygieneTab.setText(texts.get("desktop_network.tab.hygiene", HygieneController.count(data)));
        ask.show(data);
        zones.show(data);
        comparison.show(data);
    }

    /** Shows a summary of the data; the limits of the results are one click away. */
    private Node about(NetworkData data) {
        Label summary = new Label(data.snapshot().isEmpty() ? texts.get("desktop_network.empty")
                : texts.get("desktop_network.summary", data.checks().size(), data.network().nics().size())
                        + (data.network().services().isEmpty() ? ""
                                : " " + texts.get("desktop_network.services", data.network().services().size())));
        summary.setWrapText(true);
        summary.getStyleClass().add(Styles.TEXT_MUTED);
        data.partial()
                .ifPresent(lacking -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING,
                        texts.get(lacking.sentence()) + " " + summary.getText()).show(summary));
        Message tags = data.tags()
                .map(list -> list.sentence(dates::show, workspace.context().clock().getZone()))
                .orElseGet(() -> Message.of("desktop_network.noTags"));
        return new ExpandableText(summary,
                data.snapshot().isEmpty() ? "" : texts.get("desktop_network.limits") + "\n" + texts.get(tags),
                "desktop_network.notes", texts);
    }

    @FXML
    private void importServiceTags() {
        workspace.dialogs()
                .chooseFilesToOpen(Message.of("desktop_network.tagFiles"), List.of("*.json"))
                .stream()
                .findFirst()
                .ifPresent(
                        file -> workspace.frame()
                                .follow(workspace.background().<ServiceTagService
                                        .Imported>job(
                                                progress -> workspace.register()
                                                        .azure()
                                                        .serviceTags()
                                                        .load(workspace.actor(), String.valueOf(file.getFileName()),
                                                                InputFileFinder.readServiceTags(file)))
                                        .onSuccess(imported -> {
                                            workspace.frame()
                                                    .showNotice(Notice.outcome(
                                                            Message.of("desktop_network.tagsImported",
                                                                    imported.list().tags().size(),
                                                                    imported.unread().size()),
                                                            imported.list().tags().size(), imported.unread().size()));
                                            refresh();
                                        })
                                        .start()));
    }

    @FXML
    private void chooseSnapshot() {
        if (!suppression.isActive() && snapshots.getValue() != null) {
            open(Optional.of(snapshots.getValue()));
        }
    }

    @Override
    public void leave(Runnable then) {
        zones.leave(then);
    }

    @Override
    public void find() {
        exposuresTab.getTabPane().getSelectionModel().select(exposuresTab);
        exposures.find();
    }

    @Override
    public List<Node> panes() {
        Node tabs = exposuresTab.getTabPane();
        return exposuresTab.isSelected() ? List.of(exposures.pane(), tabs, snapshots, importTags)
                : List.of(tabs, snapshots, importTags);
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action(Message.of("desktop_network.tab.ask"), () -> select(askTab)),
                new Action(Message.of("desktop_network.tab.zones"), () -> select(zonesTab)),
                new Action(Message.of("desktop_network.tab.comparison"), () -> select(comparisonTab)),
                Action.writing(Message.of("desktop_network.importTags"), this::importServiceTags));
    }

    /** @param recordId the id of an {@link InternetOpening} */
    @Override
    public void select(String recordId) {
        select(exposuresTab);
        exposures.select(recordId);
    }

    private void select(Tab tab) {
        tab.getTabPane().getSelectionModel().select(tab);
    }
}
