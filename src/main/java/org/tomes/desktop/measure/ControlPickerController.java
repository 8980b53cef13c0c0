package org.tomes.desktop.measure;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
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
import org.tomes.catalogue.Control;
import org.tomes.catalogue.Controls;
import org.tomes.desktop.common.Choices;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.ControlLink;
import org.tomes.measure.LinkKind;
import org.tomes.text.Texts;

/** Links a measure to Annex A controls: type a number or a word, Enter links the chosen one. */
public final class ControlPickerController {

    private final Texts texts;
    private final MeasureForm form;
    private final ControlSearch search;
    @FXML
    private VBox linked;
    @FXML
    private TextField query;
    @FXML
    private ListView<Control> found;

    ControlPickerController(Workspace workspace, MeasureForm form) {
        this.texts = workspace.texts();
        this.form = form;
        this.search = new ControlSearch(texts.language());
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
        form.controls.addListener((ListChangeListener<ControlLink>) change -> show());
        show();
    }

    private void show() {
        linked.getChildren().setAll(form.controls.stream().map(this::row).toList());
        find();
    }

    private void find() {
        found.getItems().setAll(search.find(query.getText(),
                form.controls.stream().map(ControlLink::control).collect(Collectors.toSet())));
        found.getSelectionModel().selectFirst();
    }

    @FXML
    private void link() {
        Control chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            query.clear();
            form.controls.add(new ControlLink(chosen.id(), LinkKind.DIRECT));
        }
    }

    private HBox row(ControlLink link) {
        Label name = new Label(search.shown(Controls.get(link.control())));
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ComboBox<LinkKind> kind = new ComboBox<>();
        Choices.prepare(kind, List.of(LinkKind.values()), one -> texts.name("measure", one));
        kind.setAccessibleText(texts.get("desktop_measure.linkKind", link.control().toString()));
        kind.setValue(link.kind());
        kind.setMinWidth(HBox.USE_PREF_SIZE);
        kind.setOnAction(chosen -> form.controls.set(form.controls.indexOf(link), new ControlLink(link.control(), kind.getValue())));
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setAccessibleText(texts.get("desktop_measure.unlink", link.control().toString()));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        remove.setOnAction(pressed -> form.controls.remove(link));
        HBox row = new HBox(name, kind, remove);
        row.getStyleClass().add("editor-bar");
        return row;
    }

    private final class Cell extends ListCell<Control> {

        Cell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Control control, boolean none) {
            super.updateItem(control, none);
            setText(none ? null : search.shown(control));
        }
    }
}
