package org.tomes.desktop.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tomes.desktop.common.ActionMenu;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Scrolling;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.CurrentVersions;
import org.tomes.document.release.DocumentVersion;
import org.tomes.ledger.RecordType;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** All documents with their due dates, and the tabs of the selected one: preview, text, versions. */
public final class DocumentsController implements Screen, DocumentTabCallbacks {

    /** Width, in multiples of the font size, from which the document list stays next to a text. */
    private static final double MIN_WIDTH_WITH_LIST = 80;
    private final Workspace workspace;
    private final Texts texts;
    private final List<DocumentTab> sides;
    private final Map<DocumentTab, Tab> tabOf = new LinkedHashMap<>();
    /** Set while this screen changes a selection itself, so that the user is not asked about leaving. */
    private boolean chosenByProgram;
    /** The key of a document that was selected before it was read; empty for none. */
    private String awaited = "";
    private CollapsiblePane folding;
    /** Whether the list was collapsed for the text, not by the user. */
    private boolean folded;
    @FXML
    private SplitPane split;
    @FXML
    private StackPane list;
    @FXML
    private VBox listed;
    @FXML
    private Button fold;
    @FXML
    private ListView<DocumentRow> kinds;
    @FXML
    private ComboBox<Language> language;
    @FXML
    private TabPane tabs;

    public DocumentsController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.sides = List.of(new PreviewController(workspace, this), new TextController(workspace),
                new StatementsController(workspace, this), new AnnexController(workspace),
                new VersionsController(workspace, this), new CompareController(workspace));
    }

    @FXML
    private void initialize() {
        folding = new CollapsiblePane(split, list, listed, fold, texts);
        kinds.setCellFactory(list -> new DocumentCell(texts));
        ActionMenu.on(kinds,
                () -> Stream.concat(actions().stream(), ButtonActions.actions(actionPanes()).stream()).toList(),
                workspace);
        language.getItems().setAll(Language.values());
        language.setConverter(new StringConverter<>() {
            @Override
            public String toString(Language value) {
                return value == null ? ""
                        : texts.get("document.languageChoice", texts.get("settings.language." + value.tag()));
            }

            @Override
            public Language fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        for (DocumentTab side : sides) {
            tabOf.put(side, new Tab(texts.get("document.tab." + side.key())));
        }
        runWithoutAsking(() -> {
            kinds.getItems().setAll(DocumentKind.fixed().stream().map(DocumentRow::unread).toList());
            kinds.getSelectionModel().selectFirst();
            language.setValue(texts.language());
            offerTabs();
        });
        tabs.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> foldForText());
        split.widthProperty().addListener((property, before, width) -> {
            if (!isNarrow() && folded) {
                folded = false;
                folding.fold(false);
            }
        });
        guardUnsavedInput(kinds.getSelectionModel().selectedItemProperty(),
                row -> kinds.getSelectionModel().select(row));
        guardUnsavedInput(language.valueProperty(), language::setValue);
        guardUnsavedInput(tabs.getSelectionModel().selectedItemProperty(), tab -> tabs.getSelectionModel().select(tab));
    }

    /**
     * Prevents a new selection from discarding unsaved input: reverts the selection, and repeats it once the tab may be
     * left.
     */
    private <T> void guardUnsavedInput(ObservableValue<T> choice, Consumer<T> choose) {
        choice.addListener((property, before, now) -> {
            if (chosenByProgram || now == null) {
                return;
            }
            DocumentTab previousTab = property == tabs.getSelectionModel().selectedItemProperty() ? side((Tab) before)
                    : side();
            runWithoutAsking(() -> choose.accept(before));
            previousTab.leave(() -> {
                runWithoutAsking(() -> {
                    choose.accept(now);
                    offerTabs();
                });
                showSide();
            });
        });
    }

    private void runWithoutAsking(Runnable choosing) {
        boolean outer = chosenByProgram;
        chosenByProgram = true;
        try {
            choosing.run();
        } finally {
            chosenByProgram = outer;
        }
    }

    private void offerTabs() {
        List<Tab> offered = sides.stream().filter(side -> side.offers(kind())).map(tabOf::get).toList();
        if (!tabs.getTabs().equals(offered)) {
            tabs.getTabs().setAll(offered);
        }
    }

    private DocumentKind kind() {
        return kinds.getSelectionModel().getSelectedItem().kind();
    }

    /**
     * Collapses the document list in the text tab of a small window, in favour of the outline and the pages. The list
     * remains collapsed on the other tabs until the window is larger, because these tabs would otherwise move under the
     * mouse.
     */
    private void foldForText() {
        if (side() instanceof TextController && isNarrow()) {
            folded = true;
            folding.fold(true);
        }
    }

    private boolean isNarrow() {
        return split.getWidth() < MIN_WIDTH_WITH_LIST * fold.getFont().getSize();
    }

    private DocumentTab side() {
        return side(tabs.getSelectionModel().getSelectedItem());
    }

    private DocumentTab side(Tab tab) {
        return sides.stream().filter(side -> tabOf.get(side) == tab).findFirst().orElse(sides.getFirst());
    }

    private void showSide() {
        DocumentTab documentTab = side();
        Tab tab = tabOf.get(documentTab);
        if (tab.getContent() == null) {
            tab.setContent(ViewLoader.load(texts, documentTab, documentTab.parts().toArray()));
        }
        documentTab.show(kind(), language.getValue());
    }

    @Override
    public void refresh() {
        changed();
        showSide();
    }

    @Override
    public void changed() {
        workspace.background().read(() -> {
            Map<String, ReviewStatus> reviews = workspace.register().records().reviews().of(RecordType.DOCUMENT);
            List<DocumentVersion> versions = workspace.register().documents().versions().all();
            return workspace.register()
                    .documents()
                    .composition()
                    .kinds()
                    .stream()
                    .map(kind -> new DocumentRow(kind, reviews.get(kind.key()),
                            CurrentVersions.of(kind,
                                    versions.stream().filter(version -> version.kind().equals(kind)).toList())))
                    .toList();
        }, this::show);
    }

    private void show(List<DocumentRow> rows) {
        DocumentKind chosen = kind();
        runWithoutAsking(() -> {
            kinds.getItems().setAll(rows);
            select(chosen);
        });
        String requested = awaited;
        awaited = "";
        if (!requested.isEmpty()
                && rows.stream().anyMatch(row -> row.kind().key().equals(requested.split("/", 2)[0]))) {
            select(requested);
        }
    }

    private void select(DocumentKind chosen) {
        kinds.getItems().stream().filter(row -> row.kind().equals(chosen)).findFirst().ifPresent(row -> {
            kinds.getSelectionModel().select(row);
            Scrolling.show(kinds, row);
        });
    }

    @FXML
    private void addDocument() {
        side().leave(() -> new NewDocumentAction(workspace, document -> added(document.kind()), this::refresh).ask());
    }

    @FXML
    private void attachFile() {
        side().leave(() -> new AttachFileAction(workspace, version -> added(version.kind())).ask(kind(),
                language.getValue()));
    }

    private void added(DocumentKind added) {
        runWithoutAsking(() -> {
            if (kinds.getItems().stream().noneMatch(row -> row.kind().equals(added))) {
                kinds.getItems().add(DocumentRow.unread(added));
            }
            select(added);
            offerTabs();
        });
        refresh();
    }

    @Override
    public void open(String tab, String place) {
        sides.stream()
                .filter(side -> side.key().equals(tab) && tabs.getTabs().contains(tabOf.get(side)))
                .findFirst()
                .ifPresent(side -> side().leave(() -> {
                    runWithoutAsking(() -> tabs.getSelectionModel().select(tabOf.get(side)));
                    showSide();
                    side.scrollToPlace(place);
                }));
    }

    /**
     * @param recordId the key of a document, optionally followed by the key of a tab and a place in it: {@code
     * cloud-security-policy/statements}
     */
    @Override
    public void select(String recordId) {
        String[] parts = recordId.split("/", 3);
        if (kinds.getItems().stream().noneMatch(row -> row.kind().key().equals(parts[0]))) {
            awaited = recordId;
            return;
        }
        kinds.getItems()
                .stream()
                .filter(row -> row.kind().key().equals(parts[0]))
                .findFirst()
                .ifPresent(kinds.getSelectionModel()::select);
        if (parts.length > 1) {
            open(parts[1], parts.length > 2 ? parts[2] : "");
        }
    }

    /** Shows the statements of the cloud security policy. */
    @Override
    public void filter(List<String> labels) {
        select(DocumentKind.CLOUD_SECURITY_POLICY.key() + "/statements");
        side().filter(labels);
    }

    @Override
    public void apply(ListFilter filter) {
        select(DocumentKind.CLOUD_SECURITY_POLICY.key() + "/statements");
        side().apply(filter);
    }

    /** Attaches a Word or PDF file in the versions tab. */
    @Override
    public boolean drop(List<Path> files) {
        boolean document = dropEffect(files).isPresent();
        if (document) {
            side().leave(() -> new AttachFileAction(workspace, version -> added(version.kind())).take(files.getFirst(),
                    kind(), language.getValue()));
        }
        return document;
    }

    @Override
    public Optional<Message> dropEffect(List<Path> files) {
        return files.size() == 1 && FileDrop.all(files, "docx", "pdf") ? Optional.of(Message.of("document.attach.drop"))
                : Optional.empty();
    }

    @Override
    public void leave(Runnable then) {
        side().leave(then);
    }

    @Override
    public void create() {
        side().create();
    }

    @Override
    public void save() {
        side().save();
    }

    @Override
    public void find() {
        side().find();
    }

    @Override
    public List<Node> panes() {
        List<Node> panes = new ArrayList<>(List.of(kinds, tabs));
        panes.addAll(side().panes());
        return panes;
    }

    @Override
    public List<Node> actionPanes() {
        return Stream.concat(side().actionPanes().stream(), Stream.of(listed)).toList();
    }

    @Override
    public List<Action> actions() {
        return side().actions();
    }
}
