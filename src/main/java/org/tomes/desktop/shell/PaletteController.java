package org.tomes.desktop.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The command palette, or another searchable list: type a few letters, and Enter runs the selected entry. */
final class PaletteController {

    /** Heights in multiples of the font size; rather too high than too low, since a list that scrolls hides entries. */
    private static final double ROW = 2.2;
    private static final double HEADING = 2;
    private static final double SNIPPET = 1.4;

    private final PaletteModel model;
    private final String prompt;
    private final Runnable hide;
    /** Whether Enter was pressed before there were results; the first result to arrive is then run. */
    private boolean entered;
    private Runnable endEarlyKeys = () -> {
    };
    @FXML
    private TextField query;
    @FXML
    private ListView<PaletteModel.Entry> entries;
    @FXML
    private Label searching;
    @FXML
    private Label nothing;

    /** @param prompt describes the content of the list */
    PaletteController(PaletteModel model, String prompt, Runnable hide) {
        this.model = model;
        this.prompt = prompt;
        this.hide = hide;
    }

    @FXML
    private void initialize() {
        query.setPromptText(prompt);
        query.setAccessibleText(prompt);
        entries.setItems(model.shownEntries());
        entries.setCellFactory(list -> new Cell(model));
        searching.visibleProperty().bind(model.reading());
        nothing.visibleProperty().bind(model.reading().not());
        model.shownEntries().addListener((ListChangeListener<PaletteModel.Entry>) change -> resultsChanged());
        entries.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(this::height, model.shownEntries(), query.fontProperty()));
        selectFirst();
        entries.setOnMouseClicked(clicked -> run());
        entries.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                run();
            } else if (pressed.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
        query.textProperty().addListener((property, before, typed) -> {
            entered = false;
            model.search(typed);
        });
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::moveSelection);
        query.setOnAction(entered -> run());
    }

    /** Returns the height that the entries need; the placeholder of an empty list needs two rows. */
    private double height() {
        double height = 0;
        String kind = null;
        for (PaletteModel.Entry entry : model.shownEntries()) {
            height += ROW + (entry.kind().equals(kind) ? 0 : HEADING)
                    + (entry.snippet(model.query()).isEmpty() ? 0 : SNIPPET);
            kind = entry.kind();
        }
        return Math.max(2 * ROW, height) * query.getFont().getSize();
    }

    private void resultsChanged() {
        selectFirst();
        if (entered && !model.shownEntries().isEmpty()) {
            entered = false;
            Platform.runLater(this::run);
        }
    }

    /** Selects the first match, so that Enter runs it, even if the match arrives after the query was typed. */
    private void selectFirst() {
        entries.getSelectionModel().selectFirst();
    }

    private void moveSelection(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            close();
            pressed.consume();
            return;
        }
        int step = pressed.getCode() == KeyCode.DOWN ? 1 : pressed.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int to = Math.clamp(entries.getSelectionModel().getSelectedIndex() + step, 0,
                    Math.max(0, model.shownEntries().size() - 1));
            entries.getSelectionModel().select(to);
            entries.scrollTo(Math.max(0, to - 5));
            pressed.consume();
        }
    }

    /**
     * Focuses the field. Until the field is drawn, it cannot react to keys, or another control still has the focus.
     * Keys pressed in the meantime are passed to the field here, so that they are not lost and do not start an action
     * behind the list.
     */
    void focus(Scene scene) {
        EventHandler<KeyEvent> early = this::takeKey;
        EventHandler<MouseEvent> pressed = press -> endEarlyKeys.run();
        endEarlyKeys = () -> {
            scene.removeEventFilter(KeyEvent.ANY, early);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        };
        scene.addEventFilter(KeyEvent.ANY, early);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        FocusRestorer.focusSoon(query);
    }

    private void takeKey(KeyEvent key) {
        if (query.isFocused() && query.getSkin() != null) {
            endEarlyKeys.run();
            return;
        }
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        boolean isDown = key.getEventType() == KeyEvent.KEY_PRESSED;
        if (isDown && key.getCode() == KeyCode.ENTER) {
            run();
        } else if (isDown && key.getCode() == KeyCode.BACK_SPACE) {
            query.deletePreviousChar();
        } else if (isDown) {
            moveSelection(key);
        } else if (key.getEventType() == KeyEvent.KEY_TYPED
                && key.getCharacter().chars().noneMatch(Character::isISOControl)) {
            query.appendText(key.getCharacter());
        }
        key.consume();
    }

    private void close() {
        endEarlyKeys.run();
        hide.run();
    }

    private void run() {
        PaletteModel.Entry chosen = entries.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.run().run();
        } else {
            entered = model.reading().get();
        }
    }

    /** An entry with its state; the first of each kind has the name of the kind above it. */
    private static final class Cell extends ListCell<PaletteModel.Entry> {

        /** Distance in pixels between the name and its state. */
        private static final double BETWEEN = 16;

        private final Label heading = new Label();
        private final MarkedName name = new MarkedName();
        private final Label state = new Label();
        private final Label snippet = new Label();
        private final HBox line = new HBox(BETWEEN, name, state);
        private final VBox row = new VBox(line, snippet);
        private final VBox box = new VBox(heading, row);
        private final PaletteModel model;

        Cell(PaletteModel model) {
            this.model = model;
            row.getStyleClass().add("palette-row");
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(name, Priority.ALWAYS);
            heading.getStyleClass().addAll("text-muted", "text-small", "palette-heading");
            heading.managedProperty().bind(heading.visibleProperty());
            state.getStyleClass().add("text-muted");
            state.setMinWidth(USE_PREF_SIZE);
            snippet.getStyleClass().addAll("text-muted", "text-small");
            snippet.managedProperty().bind(snippet.visibleProperty());
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteModel.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            name.show(empty ? "" : entry.name(), model.query());
            state.setText(empty ? "" : entry.state());
            heading.setText(empty ? "" : entry.kind());
            heading.setVisible(!empty && isFirstOfItsKind(entry));
            snippet.setText(empty ? "" : entry.snippet(model.query()));
            snippet.setVisible(!snippet.getText().isEmpty());
            setAccessibleText(empty ? null
                    : Stream.of(entry.name(), entry.kind(), entry.state(), snippet.getText())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")));
            setGraphic(empty ? null : box);
        }

        private boolean isFirstOfItsKind(PaletteModel.Entry entry) {
            int before = getIndex() - 1;
            return before < 0 || before < getListView().getItems().size()
                    && !getListView().getItems().get(before).kind().equals(entry.kind());
        }
    }
}
