package org.tomes.desktop.evidence;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.ListScreen;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.link.ConnectionsPane;
import org.tomes.desktop.trail.HistoryPane;
import org.tomes.desktop.trail.TrailAction;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceExport;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** All evidence of the register: the records it supports, its validity, and the export for auditors. */
public final class EvidenceController implements ListScreen {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final LocalDate today;
    private final EvidenceActions actions;
    private final HistoryPane history;
    private final FileContentView content;
    private Optional<String> idToSelect = Optional.empty();
    @FXML
    private RecordTable<Evidence> table;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox detail;
    @FXML
    private Label heading;
    @FXML
    private Label description;
    @FXML
    private FlowPane buttons;
    @FXML
    private ConnectionsPane connections;
    @FXML
    private VBox versions;
    @FXML
    private Label historyHeading;

    public EvidenceController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.today = workspace.today();
        this.history = new HistoryPane(workspace);
        this.content = FileContentView.inFull(workspace);
        this.actions = new EvidenceActions(workspace, stored -> {
            idToSelect = Optional.of(stored.id().toString());
            refresh();
        });
    }

    @FXML
    private void initialize() {
        table.setUp(spec(), workspace);
        MenuButton add = new MenuButton(texts.get("desktop_evidence.add"), new FontIcon(Feather.PLUS));
        add.getStyleClass().addAll("accent", ViewLoader.WRITES);
        add.getItems()
                .addAll(item("desktop_evidence.addFile", Feather.UPLOAD, () -> actions.addFile(null)),
                        item("desktop_evidence.addLink", Feather.LINK, () -> actions.addLink(null)),
                        item("desktop_evidence.addSnapshot", Feather.CLOUD, () -> actions.addSnapshot(null)),
                        item("desktop_evidence.export", Feather.FOLDER, actions::export));
        table.addAction(add);
        detail.getChildren().addAll(history, content);
        table.openFirstAutomatically();
        table.offerViews();
        table.offerActions(() -> TrailAction.added(ButtonActions.actions(actionPanes()),
                table.selected().stream().map(Evidence::ref), workspace));
        table.onSelection(this::show);
        show(List.of());
    }

    private MenuItem item(String key, Ikon icon, Runnable chosen) {
        MenuItem item = new MenuItem(texts.get(key), new FontIcon(icon));
        item.setOnAction(event -> chosen.run());
        return item;
    }

    private static Button writing(Button button) {
        button.getStyleClass().add(ViewLoader.WRITES);
        return button;
    }

    private Button button(String key, Ikon icon, Runnable pressed) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    private TableSpec<Evidence> spec() {
        List<Column<Evidence>> columns = List.of(
                Column.<Evidence>code("code", "evidence.field.code", 80, Evidence::code)
                        .sortedBy(Comparator.comparing(Evidence::number)),
                Column.<Evidence>text("title", "evidence.field.title", 300, Evidence::title), Column
                        .<Evidence>badge("validity", "evidence.field.validity", 190,
                                evidence -> EvidenceBadge.of(evidence, today, dates, texts),
                                Comparator.comparing(
                                        (Evidence evidence) -> evidence.current().validUntil().orElse(LocalDate.MAX)))
                        .alwaysShown(),
                Column.<Evidence>text("kind", "evidence.field.kind", 120,
                        evidence -> texts.get("evidence.kind." + EvidenceExport.kind(evidence.current().source()))),
                Column.<Evidence>text("links", "evidence.field.links", 160, EvidenceController::labels),
                Column.<Evidence>text("captured", "evidence.field.capturedAt", 160,
                        evidence -> dates.show(evidence.current().capturedAt()))
                        .sortedBy(Comparator.comparing(evidence -> evidence.current().capturedAt()))
                        .hiddenAtFirst());
        Stream<FilterChip<Evidence>> validities = Stream.of(EvidenceValidity.values())
                .map(validity -> new FilterChip<>("validity", texts.name("evidence", validity),
                        evidence -> evidence.validity(today) == validity));
        FilterChip<Evidence> loose = new FilterChip<>("loose", texts.get("desktop_evidence.loose"),
                evidence -> evidence.links().isEmpty());
        return new TableSpec<>("evidence", columns, Stream.concat(validities, Stream.of(loose)).toList(), Evidence::id,
                evidence -> String.join("\n", evidence.code(), evidence.title(), evidence.description(),
                        labels(evidence), evidence.current().source().toString()),
                Message.of("desktop_evidence.empty"));
    }

    private static String labels(Evidence evidence) {
        return evidence.links().stream().map(RecordRef::label).collect(Collectors.joining(", "));
    }

    private void show(List<Evidence> selected) {
        buttons.getChildren().clear();
        Stream.of(historyHeading, history).forEach(part -> part.setVisible(selected.size() == 1));
        if (selected.size() != 1) {
            heading.setText("");
            description.setText(texts.get("desktop_evidence.chooseOne"));
            connections.hide();
            versions.getChildren().clear();
            history.clear();
            content.clear();
            return;
        }
        Evidence evidence = selected.getFirst();
        scroll.setVvalue(0);
        heading.setText(RecordNames.of(evidence.code(), evidence.title()));
        description.setText(evidence.description());
        buttons.getChildren()
                .setAll(button("desktop_evidence.openIt", Feather.EXTERNAL_LINK, () -> actions.open(evidence)),
                        writing(button("desktop_evidence.revise", Feather.REFRESH_CW, () -> actions.revise(evidence))),
                        writing(button("desktop_evidence.edit", Feather.EDIT_2, () -> actions.edit(evidence))));
        if (evidence.current().source() instanceof EvidenceSource.OfFile) {
            buttons.getChildren().add(button("desktop_evidence.save", Feather.DOWNLOAD, () -> actions.save(evidence)));
        }
        connections.show(evidence.ref(), workspace);
        versions.getChildren().setAll(evidence.versions().reversed().stream().flatMap(this::lines).toList());
        history.show(evidence.ref());
        content.show(evidence);
    }

    /** Returns the lines that describe a version; the hash is the least important. */
    private Stream<Label> lines(EvidenceVersion version) {
        EvidenceSource source = version.source();
        String name = switch (source) {
            case EvidenceSource.OfFile file -> file.name();
            case EvidenceSource.OfLink link -> link.address();
            case EvidenceSource.OfSnapshot snapshot ->
                texts.get("desktop_evidence.ofSnapshot", String.valueOf(snapshot.number()));
            case EvidenceSource.OfForeignSnapshot snapshot ->
                texts.get("desktop_evidence.ofForeignSnapshot", String.valueOf(snapshot.number()));
        };
        Stream<Label> hash = switch (source) {
            case EvidenceSource.OfFile file -> Stream.of(line("SHA-256 " + file.sha256(), Styles.TEXT_SMALL));
            case EvidenceSource.OfForeignSnapshot snapshot ->
                Stream.of(line("SHA-256 " + snapshot.sha256(), Styles.TEXT_SMALL));
            case EvidenceSource.OfLink link -> Stream.empty();
            case EvidenceSource.OfSnapshot snapshot -> Stream.empty();
        };
        return Stream.concat(Stream.of(line(texts.get("desktop_evidence.version", String.valueOf(version.number()),
                dates.show(version.capturedAt()), name))), hash);
    }

    private static Label line(String text, String... styles) {
        Label line = new Label(text);
        line.getStyleClass().add(Styles.TEXT_MUTED);
        line.getStyleClass().addAll(styles);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }

    @Override
    public void refresh() {
        workspace.background().read(() -> workspace.register().records().evidence().all(), all -> {
            table.show(all);
            idToSelect.ifPresent(id -> table.select(evidence -> evidence.id().toString().equals(id)));
            idToSelect = Optional.empty();
        });
    }

    @Override
    public RecordTable<?> table() {
        return table;
    }

    @Override
    public void select(String recordId) {
        idToSelect = Optional.of(recordId);
        refresh();
    }

    @Override
    public boolean drop(List<Path> files) {
        return actions.drop(null, files);
    }

    @Override
    public Optional<Message> dropEffect(List<Path> files) {
        return EvidenceActions.takes(files) ? Optional.of(Message.of("desktop_evidence.drop", files.size()))
                : Optional.empty();
    }

    @Override
    public void create() {
        actions.addFile(null);
    }

    @Override
    public List<Node> panes() {
        return List.of(table.pane(), detail);
    }

    @Override
    public List<Node> actionPanes() {
        return List.of(buttons);
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("desktop_evidence.addFile"), this::create),
                new Action(Message.of("desktop_evidence.export"), actions::export));
    }
}
