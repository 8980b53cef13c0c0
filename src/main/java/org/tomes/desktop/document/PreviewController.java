package org.tomes.desktop.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.AuditPacks;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.ExportedFile;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Shows the document as of today, and exports it. */
public final class PreviewController implements DocumentTab {

    private final Workspace workspace;
    private final Texts texts;
    private final ContradictionNotice notice;
    private final PeriodFields period;
    private DocumentKind kind;
    private Language language;
    /** The place to scroll to once the document has been composed. */
    private Optional<String> awaited = Optional.empty();
    @FXML
    private VBox page;
    @FXML
    private FlowPane formats;
    @FXML
    private Button export;
    @FXML
    private CheckBox annexes;
    @FXML
    private FlowPane exported;
    @FXML
    private DocumentPreview preview;

    PreviewController(Workspace workspace, DocumentContext context) {
        this.notice = new ContradictionNotice(workspace, context);
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.period = new PeriodFields(texts, new Dates(texts.language()), this::compose);
    }

    @Override
    public String key() {
        return "preview";
    }

    @FXML
    private void initialize() {
        preview.setPlaceholder(new Label(texts.get("document.composing")));
        page.getChildren().addFirst(period);
        page.getChildren().add(page.getChildren().indexOf(exported), notice);
        annexes.managedProperty().bind(annexes.visibleProperty());
        annexes.selectedProperty().addListener((property, before, now) -> compose());
        exported.managedProperty().bind(exported.visibleProperty());
        exported.setVisible(false);
    }

    @Override
    public void show(DocumentKind shownKind, Language shownLanguage) {
        if (!shownKind.equals(kind) || shownLanguage != language) {
            preview.getItems().clear();
        }
        if (!shownKind.equals(kind)) {
            kind = shownKind;
            offerFormats();
            annexes.setVisible(workspace.register().documents().composition().hasAnnexes(kind));
            period.offer(workspace.register().documents().composition().hasPeriod(kind), workspace.today());
            exported.setVisible(false);
        }
        language = shownLanguage;
        notice.show(shownKind);
        compose();
    }

    private void compose() {
        DocumentExport requested = chosenExport();
        workspace.background().read(requested::compose, content -> {
            if (requested.equals(chosenExport())) {
                preview.show(content);
                awaited.ifPresent(preview::scrollToHeading);
                awaited = Optional.empty();
            }
        });
    }

    /** Returns the document to show and export, according to the current choices. */
    private DocumentExport chosenExport() {
        return new DocumentExport(workspace, kind, language, period.period(), withAnnexes());
    }

    private boolean withAnnexes() {
        return annexes.isVisible() && annexes.isSelected();
    }

    /** Documents that consist of tables can also be exported as spreadsheets. */
    private void offerFormats() {
        formats.getChildren().removeIf(CheckBox.class::isInstance);
        int place = 0;
        for (DocumentFormat format : workspace.register().documents().composition().formats(kind)) {
            CheckBox box = new CheckBox(texts.get("document.format." + format.extension()));
            box.setUserData(format);
            box.setSelected(true);
            box.selectedProperty().addListener((property, before, now) -> export.setDisable(chosenFormats().isEmpty()));
            formats.getChildren().add(place++, box);
        }
    }

    private List<DocumentFormat> chosenFormats() {
        return formats.getChildren()
                .stream()
                .filter(CheckBox.class::isInstance)
                .map(CheckBox.class::cast)
                .filter(CheckBox::isSelected)
                .map(box -> (DocumentFormat) box.getUserData())
                .toList();
    }

    @Override
    public void goTo(String anchor) {
        awaited = Optional.of(anchor).filter(value -> !value.isEmpty());
        preview.scrollToHeading(anchor);
    }

    @FXML
    private void export() {
        workspace.dialogs().openFolder().ifPresent(this::export);
    }

    /** Saves everything that an auditor requires in one file, independent of the displayed document. */
    @FXML
    private void pack() {
        workspace.dialogs()
                .saveFile(texts.get("document.packName"))
                .ifPresent(file -> workspace.frame().follow(workspace.background().<Integer>job(progress -> {
                    progress.say(Message.of("pack.writing"));
                    return AuditPacks.of(workspace.register(), Texts.in(language))
                            .write(file, workspace.register().records().company().profile().fullName(),
                                    workspace.register().records().trail().head())
                            .size();
                })
                        .onSuccess(files -> workspace.frame()
                                .sayWritten(Message.of("pack.written", files, file.toString()), file))
                        .start()));
    }

    private void export(Path folder) {
        DocumentExport requested = chosenExport();
        List<DocumentFormat> chosen = chosenFormats();
        export.setDisable(true);
        exported.setVisible(false);
        workspace.frame()
                .follow(workspace.background()
                        .job(progress -> requested.write(chosen, folder, progress))
                        .onSuccess(result -> exported(result, folder))
                        .onCancelled(() -> export.setDisable(false))
                        .onFailure(failure -> {
                            export.setDisable(false);
                            workspace.dialogs().failed(failure);
                        })
                        .start());
    }

    private void exported(DocumentExport.Exported result, Path folder) {
        export.setDisable(false);
        exported.getChildren().clear();
        for (ExportedFile file : result.files()) {
            Button open = new Button(file.path().getFileName().toString());
            open.getStyleClass().add("flat");
            open.setOnAction(chosen -> workspace.frame().openOutside(file.path()));
            exported.getChildren().add(open);
        }
        result.files().stream().flatMap(file -> file.warnings().stream()).distinct().forEach(this::warn);
        result.lostParts().forEach(lostPart -> warn(lostPart.sentence()));
        Button openFolder = new Button(texts.get("shell.openFolder"));
        openFolder.setOnAction(chosen -> workspace.frame().openOutside(folder));
        exported.getChildren().add(openFolder);
        exported.setVisible(true);
        workspace.frame()
                .sayWrittenInto(Message.of("document.exported", result.files().size(), folder.toString()), folder);
    }

    private void warn(Message warning) {
        Label label = new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(warning)).label();
        label.setWrapText(true);
        exported.getChildren().add(label);
    }

    @Override
    public void save() {
        export();
    }

    @Override
    public List<Node> panes() {
        return List.of(preview);
    }

    @Override
    public List<Screen.Action> actions() {
        return List.of(new Screen.Action(Message.of("document.export"), this::export));
    }
}
