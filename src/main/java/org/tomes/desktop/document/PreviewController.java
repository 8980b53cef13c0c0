package org.tomes.desktop.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.AuditPackFactory;
import org.tomes.app.DocumentServices;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.ExportedFile;
import org.tomes.document.release.CurrentVersions;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.VersionState;
import org.tomes.document.text.SectionText;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Shows and exports the version in force, the submitted version or the document as of today. */
public final class PreviewController implements DocumentTab {

    private record LoadedDocument(CurrentVersions versions, List<SectionText> sections) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final ContradictionNotice notice;
    private final PeriodFields period;
    private DocumentKind kind;
    private Language language;
    /** The text of the document as of today when it was last shown. */
    private List<SectionText> sections = List.of();
    /** The place to scroll to once the document has been composed. */
    private Optional<String> awaited = Optional.empty();
    /** Set while this tab offers the versions of a document. */
    private boolean offering;
    @FXML
    private VBox page;
    @FXML
    private ComboBox<DocumentVersion> version;
    @FXML
    private Label note;
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

    PreviewController(Workspace workspace, DocumentTabCallbacks context) {
        this.notice = new ContradictionNotice(workspace, context);
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.period = new PeriodFields(texts, new Dates(texts.language()), workspace::today, this::compose);
    }

    @Override
    public String key() {
        return "preview";
    }

    @FXML
    private void initialize() {
        ComboBoxes.prepare(version, List.of(), this::name);
        version.managedProperty().bind(version.visibleProperty());
        version.valueProperty().addListener((property, before, chosen) -> {
            if (!offering && chosen != null) {
                versionChosen();
            }
        });
        preview.setPlaceholder(new Label(texts.get("document.composing")));
        page.getChildren().addFirst(period);
        page.getChildren().add(page.getChildren().indexOf(exported), notice);
        annexes.managedProperty().bind(annexes.visibleProperty());
        annexes.selectedProperty().addListener((property, before, now) -> compose());
        exported.managedProperty().bind(exported.visibleProperty());
        exported.setVisible(false);
    }

    private String name(DocumentVersion shown) {
        String number = shown.number().toString();
        if (isInForce(shown)) {
            return texts.get("document.version.inForce", number);
        }
        if (isFrozen(shown)) {
            return texts.get("document.versionState", number, texts.name("version", shown.state()));
        }
        return frozen().map(version -> texts.get("document.version.today"))
                .orElse(texts.get("document.version.draftOfToday", number));
    }

    private static boolean isInForce(DocumentVersion shown) {
        return shown.state() == VersionState.RELEASED;
    }

    /** Whether the version has its own content, which no longer follows the register. */
    private static boolean isFrozen(DocumentVersion shown) {
        return shown.state().isFrozen() && (isInForce(shown) || !shown.kind().isAttached());
    }

    private Optional<DocumentVersion> frozen() {
        return version.getItems().stream().filter(offered -> isFrozen(offered) && !isInForce(offered)).findFirst();
    }

    @Override
    public void show(DocumentKind shownKind, Language shownLanguage) {
        boolean isOther = !shownKind.equals(kind);
        boolean isOtherText = isOther || shownLanguage != language;
        if (isOtherText) {
            preview.getItems().clear();
            exported.setVisible(false);
        }
        if (isOther) {
            kind = shownKind;
            DisabledReason.disable(export, texts.get("desktop.disabled.reading"));
        }
        language = shownLanguage;
        notice.show(shownKind);
        DocumentServices documents = workspace.register().documents();
        workspace.background()
                .read(() -> new LoadedDocument(CurrentVersions.of(shownKind, documents.versions().of(shownKind)),
                        documents.texts().sections(shownKind, shownLanguage)), document -> {
                            if (shownKind.equals(kind) && shownLanguage == language) {
                                boolean isEdited = !isOtherText && !document.sections().equals(sections);
                                sections = document.sections();
                                offer(document.versions(), isOther, isEdited);
                            }
                        });
    }

    /**
     * Offers the version in force, the submitted version and the document as of today. The document as of today stays
     * selected, or is selected to show a place in it, or text that was edited since the document was last shown.
     */
    private void offer(CurrentVersions state, boolean isOther, boolean isEdited) {
        // As long as there was no submitted version, the user could not choose between the two.
        boolean keepsToday = !isOther && version.getValue() != null && !isFrozen(version.getValue())
                && (frozen().isPresent() || state.frozen().isEmpty());
        DocumentVersion before = version.getValue();
        offering = true;
        ComboBoxes.offer(version,
                Stream.of(state.inForce(), state.frozen(), Optional.of(state.today()))
                        .flatMap(Optional::stream)
                        .toList(),
                keepsToday || isEdited || awaited.isPresent() ? state.today()
                        : state.inForce().orElse(state.working()));
        version.setVisible(version.getItems().size() > 1);
        offering = false;
        if (isOther || !version.getValue().equals(before)) {
            versionChosen();
        } else {
            compose();
        }
    }

    private void versionChosen() {
        exported.setVisible(false);
        DocumentVersion shown = version.getValue();
        boolean isDraft = !isFrozen(shown);
        DocumentService composition = workspace.register().documents().composition();
        offerFormats();
        export.setText(version.isVisible() && (isFrozen(shown) || frozen().isEmpty())
                ? texts.get("document.exportVersion", shown.number().toString())
                : texts.get("document.export"));
        note.setText(note(shown));
        annexes.setVisible(isDraft && composition.hasAnnexes(kind));
        period.offer(isDraft && composition.hasPeriod(kind), workspace.today());
        compose();
    }

    private String note(DocumentVersion shown) {
        if (isInForce(shown)) {
            return texts.get("document.noteInForce");
        }
        if (isFrozen(shown)) {
            return texts.get("document.noteFrozen");
        }
        return frozen().map(version -> texts.get("document.noteToday", version.number().toString(),
                texts.name("version", version.state()))).orElse(texts.get("document.note"));
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
        return new DocumentExport(workspace, kind, language,
                Optional.ofNullable(version.getValue()).filter(PreviewController::isFrozen), period.period(),
                includesAnnexes());
    }

    private boolean includesAnnexes() {
        return annexes.isVisible() && annexes.isSelected();
    }

    /** Documents that consist of tables can also be exported as spreadsheets, which are not released. */
    private void offerFormats() {
        formats.getChildren().removeIf(CheckBox.class::isInstance);
        int place = formats.getChildren().indexOf(version) + 1;
        DocumentVersion shown = version.getValue();
        List<DocumentFormat> offered = isInForce(shown) ? shown.formats()
                : isFrozen(shown) ? ReleaseService.FORMATS
                        : workspace.register().documents().composition().formats(kind);
        for (DocumentFormat format : offered) {
            CheckBox box = new CheckBox(texts.get("document.format." + format.extension()));
            box.setUserData(format);
            box.setSelected(true);
            box.selectedProperty().addListener((property, before, now) -> export.setDisable(chosenFormats().isEmpty()));
            formats.getChildren().add(place++, box);
        }
        DisabledReason.setReason(export, texts.get("desktop.disabled.noFormat"));
        export.setDisable(offered.isEmpty());
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
    public void scrollToPlace(String anchor) {
        awaited = Optional.of(anchor).filter(value -> !value.isEmpty());
        if (awaited.isPresent() && version.getValue() != null && isFrozen(version.getValue())) {
            version.setValue(version.getItems().getLast());
        } else {
            preview.scrollToHeading(anchor);
        }
    }

    @FXML
    private void export() {
        workspace.dialogs().chooseFolderToWrite().ifPresent(this::export);
    }

    /** Saves everything that an auditor requires in one file, independent of the displayed document. */
    @FXML
    private void pack() {
        workspace.dialogs()
                .chooseFileToSave(texts.get("document.packName"))
                .ifPresent(file -> workspace.frame().follow(workspace.background().<Integer>job(progress -> {
                    progress.say(Message.of("pack.writing"));
                    return AuditPackFactory.of(workspace.register(), Texts.in(language))
                            .write(file, workspace.register().records().company().profile().fullName(),
                                    workspace.register().records().trail().head())
                            .size();
                })
                        .onSuccess(files -> workspace.frame()
                                .showFileWritten(Message.of("pack.written", files, file.toString()), file))
                        .start()));
    }

    private void export(Path folder) {
        DocumentExport requested = chosenExport();
        List<DocumentFormat> chosen = chosenFormats();
        DisabledReason.disable(export, texts.get("desktop.disabled.exporting"));
        exported.setVisible(false);
        workspace.frame()
                .follow(workspace.background()
                        .job(progress -> requested.write(chosen, folder, progress))
                        .onSuccess(result -> exported(result, folder))
                        .onCancelled(this::enableExport)
                        .onFailure(failure -> {
                            enableExport();
                            workspace.dialogs().failed(failure);
                        })
                        .start());
    }

    private void enableExport() {
        DisabledReason.setReason(export, texts.get("desktop.disabled.noFormat"));
        export.setDisable(chosenFormats().isEmpty());
    }

    private void exported(DocumentExport.Exported result, Path folder) {
        enableExport();
        exported.getChildren().clear();
        for (ExportedFile file : result.files()) {
            Button open = new Button(file.path().getFileName().toString());
            open.getStyleClass().add("flat");
            open.setOnAction(chosen -> workspace.frame().openExternally(file.path()));
            exported.getChildren().add(open);
        }
        result.files().stream().flatMap(file -> file.warnings().stream()).distinct().forEach(this::warn);
        result.lostParts().forEach(missingPart -> warn(missingPart.sentence()));
        Button openFolder = new Button(texts.get("shell.openFolder"));
        openFolder.setOnAction(chosen -> workspace.frame().openExternally(folder));
        exported.getChildren().add(openFolder);
        exported.setVisible(true);
        workspace.frame()
                .showFilesWritten(Message.of("document.exported", result.files().size(), folder.toString()), folder);
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
