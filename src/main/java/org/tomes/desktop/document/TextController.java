package org.tomes.desktop.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.ListenerGuard;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Scrolling;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.SuggestionDifferences;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** A document's text, section by section: the company's own wording next to the resulting pages. */
public final class TextController implements DocumentTab {

    private static final double SHEET_MARGIN = 44;

    private final Workspace workspace;
    private final Texts texts;
    private final TextEditing editing;
    private final TextForm form;
    private final SectionTextController written;
    private final LatestRequest<Optional<SuggestionDifferences>> comparisons;
    private PageZoom zoom;
    private SectionPagePreview preview;
    private SuggestionComparison differences;
    private DocumentKind kind;
    private Language language;
    /** The key of the section to open once the list is loaded. */
    private String awaited = "";
    private final ListenerGuard suppression = new ListenerGuard();
    /** Whether the user has chosen a view; until then it depends on the available width. */
    private boolean viewChosen;
    private boolean suggesting;

    @FXML
    private ToggleGroup views;
    @FXML
    private ToggleButton writeView;
    @FXML
    private ToggleButton pagesView;
    @FXML
    private ToggleButton changesView;
    @FXML
    private HBox bar;
    @FXML
    private Label pageNumbers;
    @FXML
    private SplitPane split;
    @FXML
    private SplitPane writing;
    @FXML
    private ListView<SectionStatus> sections;
    @FXML
    private Button up;
    @FXML
    private Button down;
    @FXML
    private Button add;
    @FXML
    private Button hide;
    @FXML
    private Button remove;
    @FXML
    private StackPane side;
    @FXML
    private ScrollPane pages;
    @FXML
    private VBox paper;
    @FXML
    private ScrollPane changes;
    @FXML
    private VBox changed;

    TextController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.editing = new TextEditing(workspace);
        this.form = editing.form();
        this.comparisons = new LatestRequest<>(workspace.background());
        this.written = new SectionTextController(workspace, editing, () -> views.selectToggle(changesView));
    }

    /** Not available for attached files, which are written in other programs. */
    @Override
    public boolean offers(DocumentKind kind) {
        return !kind.isAttached();
    }

    /** Controllers of the included FXML files. */
    @Override
    public List<Object> parts() {
        return List.of(written);
    }

    @Override
    public String key() {
        return "text";
    }

    @FXML
    private void initialize() {
        zoom = new PageZoom(texts);
        bar.getChildren().add(zoom);
        zoom.factor().addListener((property, before, now) -> showSide());
        preview = new SectionPagePreview(workspace, paper,
                pages.widthProperty().subtract(SHEET_MARGIN).multiply(zoom.factor()));
        differences = new SuggestionComparison(texts, changed, written::shown);
        sections.setItems(editing.sections());
        sections.setCellFactory(list -> new SectionCell(texts, (dropped, place) -> editing.find(dropped)
                .ifPresent(writtenSection -> editing.move(writtenSection, place))));
        sections.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> sectionSelected(before, now));
        sections.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        editing.onSectionsReloaded(this::sectionsLoaded);
        form.title.addListener((property, before, now) -> checkText());
        form.text.addListener((property, before, now) -> checkText());
        preview.shownPages()
                .addListener((property, before,
                        now) -> pageNumbers.setText(now == null ? ""
                                : texts.get("document.text.pageRange", now.last() - now.first(), now.first(),
                                        now.last(), now.all())));
        bindButtons();
        bindViews();
        List.of(up, down, add, hide, remove).forEach(button -> {
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(button.accessibleTextProperty());
            button.setTooltip(tooltip);
        });
        sectionsLoaded();
    }

    private void bindButtons() {
        BooleanBinding nothingSelected = sections.getSelectionModel().selectedItemProperty().isNull();
        up.disableProperty().bind(sections.getSelectionModel().selectedIndexProperty().lessThan(1));
        down.disableProperty()
                .bind(nothingSelected.or(Bindings.createBooleanBinding(
                        () -> sections.getSelectionModel().getSelectedIndex() == editing.sections().size() - 1,
                        sections.getSelectionModel().selectedIndexProperty(), editing.sections())));
    }

    /** Shows text and pages side by side if space permits, otherwise one at a time. */
    private void bindViews() {
        // Only what is visible is composed, and a split pane adds a new pane to the scene later.
        List.of(pages.visibleProperty(), changes.visibleProperty(), side.sceneProperty())
                .forEach(place -> place.addListener(changed -> showSide()));
        // The width changes during a layout pass, so new children require another one.
        split.widthProperty().addListener((property, before, now) -> {
            arrange();
            Platform.runLater(split::requestLayout);
        });
        views.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                viewChosen |= !suggesting;
                arrange();
            }
        });
    }

    private void arrange() {
        WritingLayout layout = new WritingLayout(split, writing, side);
        if (!viewChosen) {
            suggesting = true;
            views.selectToggle(layout.isWide() ? pagesView : writeView);
            suggesting = false;
        }
        Toggle view = views.getSelectedToggle();
        layout.arrange(view != writeView);
        zoom.setVisible(view == pagesView);
        pageNumbers.setVisible(view == pagesView);
        pages.setVisible(view == pagesView);
        changes.setVisible(view == changesView);
    }

    @Override
    public void show(DocumentKind shownKind, Language shownLanguage) {
        boolean other = !shownKind.equals(kind) || shownLanguage != language;
        if (other) {
            awaited = awaited.isEmpty() && shownKind.equals(kind) ? form.opened().map(EditedSection::key).orElse("")
                    : awaited;
            form.clear();
            preview.clear();
        }
        kind = shownKind;
        language = shownLanguage;
        preview.forget();
        editing.show(shownKind, shownLanguage);
    }

    /** Called after the list was reloaded; keeps the open section open. */
    private void sectionsLoaded() {
        if (kind == null) {
            return;
        }
        preview.forget();
        String key = awaited.isEmpty() ? form.opened().map(EditedSection::key).orElse("") : awaited;
        SectionStatus sectionToOpen = editing.find(key)
                .orElse(editing.sections().isEmpty() ? null : editing.sections().getFirst());
        awaited = "";
        choose(sectionToOpen);
        if (sectionToOpen != null
                && (form.opened().filter(documentSection -> documentSection.key().equals(sectionToOpen.key())).isEmpty()
                        || !form.dirty().get())) {
            form.load(sectionToOpen.record());
        }
        if (sectionToOpen == null) {
            form.clear();
        }
        updateActions();
        checkText();
    }

    private void choose(SectionStatus section) {
        suppression.during(() -> {
            sections.getSelectionModel().select(section);
            Scrolling.show(sections, section);
        });
    }

    private void sectionSelected(SectionStatus before, SectionStatus now) {
        if (suppression.isActive() || now == null
                || form.opened().filter(documentSection -> documentSection.key().equals(now.key())).isPresent()) {
            return;
        }
        choose(before);
        editing.leave(() -> editing.find(now.key()).ifPresent(this::open), () -> {
        });
    }

    private void open(SectionStatus section) {
        choose(section);
        form.load(section.record());
        written.top();
        updateActions();
        checkText();
    }

    /** Updates the actions for the open section. */
    private void updateActions() {
        editing.opened().ifPresentOrElse(section -> {
            hide.setAccessibleText(texts.get(section.hidden() ? "document.text.show" : "document.text.hide"));
            hide.setGraphic(new FontIcon(section.hidden() ? Feather.EYE : Feather.EYE_OFF));
            remove.setDisable(section.suggestion().isPresent());
        }, () -> {
            hide.setAccessibleText(texts.get("document.text.hide"));
            hide.setGraphic(new FontIcon(Feather.EYE_OFF));
        });
        written.offer(kind);
    }

    private void checkText() {
        if (kind != null) {
            written.check(kind);
            showSide();
        }
    }

    private void showSide() {
        if (form.opened().isEmpty() || kind == null) {
            return;
        }
        if (changes.isVisible()) {
            boolean outdated = editing.opened().filter(SectionStatus::isOutdated).isPresent();
            comparisons.ask(editing.changes(),
                    sectionChanges -> differences.show(sectionChanges, outdated, form.title.get(), form.text.get()));
        } else if (pages.isVisible() && side.getScene() != null) {
            preview.show(kind, language, editing.wording(), form.base().key());
        }
    }

    private void keyPressed(KeyEvent event) {
        Map<KeyCode, Runnable> keys = event.isAltDown() ? Map.of(KeyCode.UP, this::up, KeyCode.DOWN, this::down)
                : Map.of(KeyCode.DELETE, this::removeOrHide);
        Runnable action = keys.get(event.getCode());
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    @FXML
    private void up() {
        move(-1);
    }

    @FXML
    private void down() {
        move(1);
    }

    private void move(int by) {
        editing.opened().ifPresent(section -> editing.move(section, editing.sections().indexOf(section) + by));
    }

    @FXML
    private void hide() {
        editing.opened().ifPresent(section -> editing.hide(section, !section.hidden()));
    }

    private void removeOrHide() {
        editing.opened().ifPresent(section -> {
            if (section.suggestion().isPresent()) {
                hide();
            } else {
                remove();
            }
        });
    }

    @FXML
    private void remove() {
        editing.opened().filter(section -> section.suggestion().isEmpty()).ifPresent(section -> {
            Confirmation question = new Confirmation(Message.of("document.text.removeTitle", section.record().title()),
                    Message.of("document.text.removeText"), Message.of("document.text.remove"));
            if (workspace.dialogs().confirm(question)) {
                editing.remove(section);
            }
        });
    }

    @Override
    @FXML
    public void create() {
        editing.leave(() -> editing.add(added -> editing.find(added).ifPresent(this::open)), () -> {
        });
    }

    @Override
    @FXML
    public void save() {
        editing.save();
    }

    /** @param place the key of a section */
    @Override
    public void scrollToPlace(String place) {
        if (editing.find(place).isPresent()) {
            sections.getSelectionModel().select(editing.find(place).get());
        } else {
            awaited = place;
        }
    }

    @Override
    public void leave(Runnable then) {
        editing.leave(then, () -> {
        });
    }

    @Override
    public List<Node> panes() {
        return List.of(sections, written.area(), pages);
    }

    @Override
    public List<Screen.Action> actions() {
        return List.of(new Screen.Action(Message.of("document.text.addButton"), this::create),
                new Screen.Action(Message.of("document.text.resetAction"), written::reset));
    }
}
