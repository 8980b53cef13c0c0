package org.tomes.desktop.measure;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.measure.ControlSearch.Choice;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.CustomControlLink;
import org.tomes.text.Texts;

/**
 * Links a measure to controls of Annex A and of the company: type a number or a word, and Enter links the selected one.
 */
public final class ControlPickerController {

    private final Workspace workspace;
    private final Texts texts;
    private final ObservableList<ControlLink> controls;
    private final ObservableList<CustomControlLink> ownControls;
    private ControlSearch search;
    @FXML
    private VBox linked;
    @FXML
    private TextField query;
    @FXML
    private ListView<Choice> found;

    ControlPickerController(Workspace workspace, FieldInputs inputs) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.controls = inputs.input("controls");
        this.ownControls = inputs.input("ownControls");
        this.search = new ControlSearch(texts.language(), Map.of());
    }

    @FXML
    private void initialize() {
        found.setCellFactory(list -> new Cell());
        found.setOnMouseClicked(clicked -> {
            if (clicked.getClickCount() == 2) {
                link();
            }
        });
        found.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                link();
            }
        });
        query.textProperty().addListener((property, before, typed) -> find());
        query.setOnAction(entered -> link());
        query.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.DOWN) {
                found.requestFocus();
            }
        });
        controls.addListener((ListChangeListener<ControlLink>) change -> show());
        ownControls.addListener((ListChangeListener<CustomControlLink>) change -> show());
        show();
    }

    /** @param titlesByNumber titles of custom controls, by number */
    void setCustomControls(Map<String, String> titlesByNumber) {
        search = new ControlSearch(texts.language(), titlesByNumber);
        show();
    }

    private void show() {
        linked.getChildren()
                .setAll(Stream.concat(
                        controls.stream()
                                .map(link -> row(link.control().toString(), link.kind(),
                                        kind -> replace(controls, link, new ControlLink(link.control(), kind)),
                                        () -> controls.remove(link))),
                        ownControls.stream()
                                .map(link -> row(link.control(), link.kind(),
                                        kind -> replace(ownControls, link, new CustomControlLink(link.control(), kind)),
                                        () -> ownControls.remove(link))))
                        .toList());
        find();
    }

    private void find() {
        found.getItems()
                .setAll(search
                        .find(query.getText(),
                                Stream.concat(controls.stream().map(link -> link.control().toString()),
                                        ownControls.stream().map(CustomControlLink::control))
                                        .collect(Collectors.toSet())));
        found.getSelectionModel().selectFirst();
    }

    @FXML
    private void link() {
        Choice chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            query.clear();
            chosen.annexA()
                    .ifPresentOrElse(control -> controls.add(new ControlLink(control, ControlLinkKind.DIRECT)),
                            () -> ownControls.add(new CustomControlLink(chosen.number(), ControlLinkKind.DIRECT)));
        }
    }

    private static <L> void replace(List<L> links, L before, L now) {
        links.set(links.indexOf(before), now);
    }

    private HBox row(String number, ControlLinkKind linkedAs, Consumer<ControlLinkKind> changing, Runnable removing) {
        Label name = new Label(search.numberAndTitle(number));
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ComboBox<ControlLinkKind> kind = new ComboBox<>();
        ComboBoxes.prepare(kind, List.of(ControlLinkKind.values()),
                controlLinkKind -> texts.name("measure", controlLinkKind));
        kind.setAccessibleText(texts.get("desktop_measure.linkKind", number));
        kind.setValue(linkedAs);
        kind.setMinWidth(HBox.USE_PREF_SIZE);
        kind.setOnAction(chosen -> changing.accept(kind.getValue()));
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setAccessibleText(texts.get("desktop_measure.unlink", number));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, ViewLoader.WRITES);
        remove.setOnAction(pressed -> removing.run());
        workspace.lockIfReadOnly(kind);
        HBox row = new HBox(name, kind, remove);
        row.getStyleClass().add("editor-bar");
        return row;
    }

    private final class Cell extends ListCell<Choice> {

        Cell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Choice control, boolean empty) {
            super.updateItem(control, empty);
            setText(empty ? null : control.numberAndTitle());
        }
    }
}
