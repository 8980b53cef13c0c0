package org.tomes.desktop.document;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.app.OpenRegister;
import org.tomes.app.VersionComparisonFiles;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.ExportFolder;
import org.tomes.document.acknowledgement.AcknowledgementStatus;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.RedlineService;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.VersionId;
import org.tomes.document.release.VersionState;
import org.tomes.people.Person;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The actions on the selected versions: saving files, adding languages, comparing. */
final class SelectedVersionActions {

    private static final int MAX_LISTED_NAMES = 10;

    private final Workspace workspace;
    private final Texts texts;
    private final DocumentTabCallbacks context;
    private final VersionActions actions;
    private final FlowPane pane;
    private final Supplier<Language> language;
    private Map<VersionId, AcknowledgementStatus> acknowledged = Map.of();
    private Runnable again = () -> {
    };

    /** @param language returns the displayed language, for previewing a version under review */
    SelectedVersionActions(Workspace workspace, DocumentTabCallbacks context, VersionActions actions, FlowPane pane,
            Supplier<Language> language) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.context = context;
        this.actions = actions;
        this.pane = pane;
        this.language = language;
    }

    /** Returns the status of acknowledgement of the released versions among these. */
    static Map<VersionId, AcknowledgementStatus> acknowledged(OpenRegister register, List<DocumentVersion> versions) {
        return versions.stream()
                .filter(version -> version.released().isPresent())
                .collect(Collectors.toMap(DocumentVersion::id, register.documents().acknowledgements()::status));
    }

    /** @param again reloads the data after acknowledgements were recorded */
    void acknowledged(Map<VersionId, AcknowledgementStatus> status, Runnable again) {
        this.acknowledged = status;
        this.again = again;
    }

    /** Shows the actions for the selected versions. */
    void offer(List<DocumentVersion> selected, DocumentVersion working) {
        pane.getChildren().clear();
        if (selected.size() == 1) {
            DocumentVersion version = selected.getFirst();
            if (version.state().isReleased()) {
                addFile(Feather.DOWNLOAD, texts.get("document.version.save"), () -> save(version));
                Stream.of(Language.values())
                        .filter(language -> version.state() == VersionState.RELEASED
                                && version.files(language).isEmpty())
                        .forEach(language -> addFile(Feather.PLUS,
                                texts.get("document.version.addLanguage",
                                        texts.get("settings.language." + language.tag())),
                                () -> actions.addLanguage(version, language)));
            }
            if (!version.id().equals(working.id())) {
                addComparison(version, working);
            }
            Optional.ofNullable(acknowledged.get(version.id())).ifPresent(this::addAcknowledgements);
        } else if (selected.size() == 2) {
            addComparison(selected.getFirst(), selected.getLast());
        }
        pane.setVisible(!pane.getChildren().isEmpty());
    }

    private void addAcknowledgements(AcknowledgementStatus status) {
        addFile(Feather.USER_CHECK, texts.get("acknowledgement.import"),
                () -> new ImportAcknowledgementsAction(workspace, status.version(), again).ask());
        pane.getChildren().getLast().getStyleClass().add(ViewLoader.WRITES);
        if (!status.acknowledgements().isEmpty()) {
            List<String> open = status.open().stream().map(Person::name).limit(MAX_LISTED_NAMES).toList();
            Label label = new Label(status.isComplete() ? texts.get("acknowledgement.complete")
                    : texts.get("acknowledgement.openPeople", status.open().size(),
                            String.join(", ", open) + (status.open().size() > open.size() ? ", …" : "")));
            label.setWrapText(true);
            pane.getChildren().add(label);
        }
    }

    private void addComparison(DocumentVersion version, DocumentVersion other) {
        List<DocumentVersion> pair = Stream.of(version, other)
                .sorted(Comparator.comparing(DocumentVersion::number))
                .toList();
        String before = pair.getFirst().number().toString();
        String after = pair.getLast().number().toString();
        addFile(Feather.COLUMNS, texts.get("document.version.compare", before, after),
                () -> context.open("compare", before + " " + after));
        addFile(Feather.EDIT_3, texts.get("document.version.redline"), () -> redline(pair.getFirst(), pair.getLast()));
    }

    /** Saves both versions as one Word file with tracked changes. */
    private void redline(DocumentVersion earlier, DocumentVersion later) {
        Language chosenLanguage = language.get();
        workspace.dialogs()
                .chooseFileToSave(
                        DocumentFileNames.titled(later.kind(), RedlineService.fileName(earlier, later, chosenLanguage)))
                .ifPresent(file -> workspace.frame().follow(workspace.background().<List<Message>>job(progress -> {
                    progress.say(Message.of("document.version.saving"));
                    return VersionComparisonFiles.write(workspace.register(), earlier, later, chosenLanguage, file);
                })
                        .onSuccess(notes -> workspace.frame()
                                .showFileWritten(Message.of("document.version.redlineSaved", file.toString()), file))
                        .start()));
    }

    private void addFile(Feather icon, String text, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setOnAction(pressed -> action.run());
        pane.getChildren().add(button);
    }

    /** Saves all files of a release, or for a version under review the files that its release would contain. */
    void save(DocumentVersion version) {
        workspace.dialogs()
                .chooseFolderToWrite()
                .ifPresent(folder -> workspace.frame().follow(workspace.background().<List<Path>>job(progress -> {
                    progress.say(Message.of("document.version.saving"));
                    ExportFolder target = DocumentFileNames.folder(folder, version.kind());
                    if (!version.state().isReleased()) {
                        return workspace.register()
                                .documents()
                                .releases()
                                .draw(version, language.get(), ReleaseService.FORMATS, target);
                    }
                    return version.files()
                            .stream()
                            .map(file -> target.write(ReleaseService.fileName(version, file.language(), file.format()),
                                    out -> {
                                        workspace.register().documents().releases().write(file, out);
                                        return null;
                                    }))
                            .toList();
                })
                        .onSuccess(written -> workspace.frame()
                                .showFilesWritten(Message.of("document.exported", written.size(), folder.toString()),
                                        folder))
                        .start()));
    }
}
