package org.tomes.desktop.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.ExportedFile;
import org.tomes.policy.content.Block;
import org.tomes.policy.content.DocumentContent;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Shows a document as it reads today, in either language, and exports it. */
public final class DocumentsController implements Screen {

    private final Workspace workspace;
    private final Texts texts;
    private final PreviewNodes nodes = new PreviewNodes(this::goTo);

    @FXML
    private ListView<DocumentKind> kinds;
    @FXML
    private ComboBox<Language> language;
    @FXML
    private HBox formats;
    @FXML
    private Button export;
    @FXML
    private VBox exported;
    @FXML
    private ListView<PreviewLine> preview;

    public DocumentsController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        kinds.getItems().setAll(DocumentKind.values());
        kinds.setCellFactory(list -> new ListCell<>() {
            {
                setWrapText(true);
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(DocumentKind kind, boolean empty) {
                super.updateItem(kind, empty);
                setText(empty ? null : texts.name("policy", kind));
            }
        });
        kinds.getSelectionModel().selectFirst();
        language.getItems().setAll(Language.values());
        language.setConverter(new StringConverter<>() {
            @Override
            public String toString(Language value) {
                return value == null ? "" : texts.get("settings.language." + value.tag());
            }

            @Override
            public Language fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        language.setValue(texts.language());
        preview.setCellFactory(list -> new PreviewCell());
        preview.setPlaceholder(new Label(texts.get("document.composing")));
        kinds.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            offerFormats();
            refresh();
        });
        language.valueProperty().addListener((property, before, now) -> refresh());
        offerFormats();
    }

    /** Some documents are tables too, and so also spreadsheets. */
    private void offerFormats() {
        formats.getChildren().clear();
        for (DocumentFormat format : workspace.register().documents().formats(kinds.getSelectionModel().getSelectedItem())) {
            CheckBox box = new CheckBox(texts.get("document.format." + format.extension()));
            box.setUserData(format);
            box.setSelected(true);
            box.selectedProperty().addListener((property, before, now) -> export.setDisable(chosenFormats().isEmpty()));
            formats.getChildren().add(box);
        }
    }

    private final class PreviewCell extends ListCell<PreviewLine> {

        PreviewCell() {
            getStyleClass().add("preview-cell");
            // Wide as the list, so that text wraps instead of scrolling sideways.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PreviewLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : page(nodes.node(line)));
        }

        /** As high as the content is when it is as wide as the cell; by itself a cell asks how high it is unwrapped. */
        @Override
        protected double computePrefHeight(double width) {
            double room = width < 0 ? getWidth() : width;
            if (room > 0 && getGraphic() instanceof VBox page) {
                page.applyCss();
                return page.prefHeight(room);
            }
            return super.computePrefHeight(width);
        }

        /** The page's margin is the content's, so that it does not count as room for text. */
        private static VBox page(Node content) {
            VBox margin = new VBox(content);
            margin.getStyleClass().add("preview-line");
            return margin;
        }
    }

    private List<DocumentFormat> chosenFormats() {
        return formats.getChildren().stream().map(CheckBox.class::cast).filter(CheckBox::isSelected)
                .map(box -> (DocumentFormat) box.getUserData()).toList();
    }

    @Override
    public void refresh() {
        DocumentKind kind = kinds.getSelectionModel().getSelectedItem();
        Language wanted = language.getValue();
        workspace.background().read(() -> PreviewLine.of(workspace.register().documents().compose(kind, wanted)),
                lines -> preview.getItems().setAll(lines));
    }

    private void goTo(String anchor) {
        for (int i = 0; i < preview.getItems().size(); i++) {
            if (preview.getItems().get(i) instanceof PreviewLine.Plain(Block.Heading heading) && heading.anchor().equals(anchor)) {
                preview.scrollTo(i);
                return;
            }
        }
    }

    @FXML
    private void export() {
        workspace.dialogs().openFolder().ifPresent(this::export);
    }

    private void export(Path folder) {
        DocumentKind kind = kinds.getSelectionModel().getSelectedItem();
        Language wanted = language.getValue();
        List<DocumentFormat> chosen = chosenFormats();
        export.setDisable(true);
        exported.getChildren().clear();
        workspace.frame().follow(workspace.background().<List<ExportedFile>>job(progress -> {
            List<ExportedFile> files = new ArrayList<>();
            progress.say(Message.of("document.composing"));
            DocumentContent content = workspace.register().documents().compose(kind, wanted);
            for (DocumentFormat format : chosen) {
                progress.stopIfCancelled();
                progress.part(files.size(), chosen.size());
                progress.say(Message.of("document.writing", texts.get("document.format." + format.extension())));
                files.addAll(workspace.register().documents().write(kind, content, List.of(format), folder));
            }
            return files;
        }).done(files -> exported(files, folder)).cancelled(() -> export.setDisable(false)).failed(failure -> {
            export.setDisable(false);
            workspace.dialogs().failed(failure);
        }).start());
    }

    private void exported(List<ExportedFile> files, Path folder) {
        export.setDisable(false);
        for (ExportedFile file : files) {
            Button open = new Button(file.path().getFileName().toString());
            open.getStyleClass().add("flat");
            open.setOnAction(chosen -> workspace.frame().openOutside(file.path()));
            exported.getChildren().add(open);
            file.warnings().forEach(warning -> {
                Label label = new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(warning)).label();
                label.setWrapText(true);
                exported.getChildren().add(label);
            });
        }
        Button openFolder = new Button(texts.get("document.openFolder"));
        openFolder.setOnAction(chosen -> workspace.frame().openOutside(folder));
        exported.getChildren().add(openFolder);
        workspace.frame().say(Message.of("document.exported", files.size(), folder.toString()));
    }

    @Override
    public void save() {
        export();
    }

    @Override
    public List<Node> panes() {
        return List.of(kinds, preview);
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action(Message.of("document.export"), this::export));
    }
}
