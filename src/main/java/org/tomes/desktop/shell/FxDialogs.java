package org.tomes.desktop.shell;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.tomes.app.FaultLog;
import org.tomes.desktop.common.CommandHintRemoval;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.EditingKeys;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Submission;
import org.tomes.problem.FaultReport;
import org.tomes.problem.Faults;
import org.tomes.problem.Problem;
import org.tomes.text.BilingualText;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Dialogs as separate windows; Esc always closes one without changing anything. */
final class FxDialogs implements Dialogs {

    private static final double TEXT_WIDTH = 460;
    private static final double VERSIONS_WIDTH = 640;
    private static final int MAX_NAME_LENGTH = 80;

    private final FaultLog reports;
    private final Window owner;
    private final Texts texts;
    private final RecentFolders folder;
    private final Clock clock;
    private boolean faultShown;

    /**
     * @param reports the log of fault reports
     * @param folder the folders of the last file dialogs
     * @param clock for dates entered as a distance
     */
    FxDialogs(Window owner, Texts texts, FaultLog reports, RecentFolders folder, Clock clock) {
        this.clock = clock;
        this.reports = reports;
        this.folder = folder;
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public void failed(Throwable failure) {
        if (failure instanceof CancellationException) {
            return;
        }
        if (failure instanceof Problem problem) {
            alert(Alert.AlertType.WARNING, Message.of("shell.problem.title"),
                    wrapped(CommandHintRemoval.of(texts.get(problem.sentence()))),
                    new ButtonType(texts.get("shell.ok"), ButtonData.OK_DONE)).showAndWait();
        } else {
            fault(new FaultReport("work in the window", failure));
        }
    }

    /** Shows a fault. Since one fault often causes others, these are only logged while one is shown. */
    private void fault(FaultReport report) {
        String code = Faults.reported(report.activity(), report.fault());
        if (faultShown) {
            return;
        }
        faultShown = true;
        try {
            show(report, code);
        } finally {
            faultShown = false;
        }
    }

    private void show(FaultReport report, String code) {
        String fileHint = reports.file(code).map(file -> texts.get("shell.fault.kept", file.toString())).orElse("");
        ButtonType copy = new ButtonType(texts.get("shell.fault.copy"), ButtonData.LEFT);
        Alert alert = alert(Alert.AlertType.ERROR, Message.of("shell.fault.title"),
                wrapped((texts.get(text(report.fault()), code) + "\n\n" + fileHint).strip()), copy,
                new ButtonType(texts.get("shell.close"), ButtonData.CANCEL_CLOSE));
        Button button = (Button) alert.getDialogPane().lookupButton(copy);
        // Copying does not close the dialog.
        button.addEventFilter(ActionEvent.ACTION, pressed -> {
            pressed.consume();
            ClipboardContent content = new ClipboardContent();
            content.putString(report.details());
            Clipboard.getSystemClipboard().setContent(content);
            button.setText(texts.get("shell.fault.copied"));
        });
        alert.showAndWait();
    }

    private static String text(Throwable fault) {
        return fault instanceof OutOfMemoryError ? "shell.fault.memoryFull" : "shell.fault.text";
    }

    @Override
    public boolean confirm(Confirmation question) {
        ButtonType consent = new ButtonType(texts.get(question.consent()), ButtonData.OK_DONE);
        ButtonType cancel = cancel();
        boolean usual = question.weight() == Confirmation.Weight.DEFAULT;
        Alert alert = alert(usual ? Alert.AlertType.CONFIRMATION : Alert.AlertType.WARNING, question.title(),
                wrapped(texts.get(question.text())), consent, cancel);
        if (!usual) {
            alert.getDialogPane()
                    .lookupButton(consent)
                    .getStyleClass()
                    .add(question.irreversible() ? Styles.DANGER : Styles.ACCENT);
            makeDefault(alert, cancel);
            // Only the button that changes something is coloured.
            alert.getDialogPane().lookupButton(cancel).getStyleClass().add("neutral");
            alert.setOnShown(event -> alert.getDialogPane().lookupButton(cancel).requestFocus());
        }
        return alert.showAndWait().filter(consent::equals).isPresent();
    }

    private ButtonType cancel() {
        return new ButtonType(texts.get("shell.cancel"), ButtonData.CANCEL_CLOSE);
    }

    @Override
    public Unsaved unsaved(Message unsavedInput) {
        ButtonType save = new ButtonType(texts.get("shell.unsaved.save"), ButtonData.OK_DONE);
        ButtonType discard = new ButtonType(texts.get("shell.unsaved.discard"), ButtonData.LEFT);
        ButtonType stay = new ButtonType(texts.get("shell.unsaved.stay"), ButtonData.CANCEL_CLOSE);
        Optional<ButtonType> pressed = alert(Alert.AlertType.CONFIRMATION, Message.of("shell.unsaved.title"),
                wrapped(texts.capitalised(texts.get("shell.unsaved.text", shortened(unsavedInput)))), save, discard,
                stay).showAndWait();
        if (pressed.filter(save::equals).isPresent()) {
            return Unsaved.SAVE;
        }
        return pressed.filter(discard::equals).isPresent() ? Unsaved.DISCARD : Unsaved.STAY;
    }

    /** Shortens the texts in the name of a record. */
    static Message shortened(Message name) {
        return Message.of(name.key(), name.arguments().stream().map(part -> switch (part) {
            case String text -> shortened(text);
            case BilingualText text -> new BilingualText(shortened(text.german()), shortened(text.english()));
            default -> part;
        }).toArray());
    }

    private static String shortened(String text) {
        return Excerpt.ofWords(text, MAX_NAME_LENGTH);
    }

    @Override
    public Optional<Set<String>> conflict(Message message, List<Choice> choices) {
        ButtonType save = new ButtonType(texts.get("shell.conflict.save"), ButtonData.YES);
        ButtonType edit = new ButtonType(texts.get("shell.conflict.goOn"), ButtonData.CANCEL_CLOSE);
        ConflictTable table = new ConflictTable(choices, texts);
        ScrollPane scrolled = new ScrollPane(table);
        scrolled.setFitToWidth(true);
        scrolled.getStyleClass().add("differences-pane");
        Alert alert = alert(Alert.AlertType.WARNING, Message.of("shell.conflict.title"),
                new VBox(12, wrapped(texts.get(message)), scrolled), save, edit);
        alert.setResizable(true);
        makeDefault(alert, edit);
        // The preferred height of a pane ignores the wrapping of texts.
        alert.getDialogPane().applyCss();
        scrolled.setPrefViewportWidth(VERSIONS_WIDTH);
        scrolled.setPrefViewportHeight(table.prefHeight(VERSIONS_WIDTH));
        alert.setOnShown(event -> alert.getDialogPane().lookupButton(edit).requestFocus());
        return alert.showAndWait().filter(save::equals).map(pressed -> table.theirs());
    }

    /** Makes only this button the default, so that Enter does not overwrite changes of another user. */
    private static void makeDefault(Alert alert, ButtonType defaultButton) {
        for (ButtonType type : alert.getButtonTypes()) {
            ((Button) alert.getDialogPane().lookupButton(type)).setDefaultButton(type == defaultButton);
        }
    }

    @Override
    public void fill(FormInput input, Consumer<Submission> submitted) {
        FormDialog form = new FormDialog(input, texts, () -> LocalDate.now(clock));
        ButtonType consent = new ButtonType(texts.get(input.question().consent()), ButtonData.OK_DONE);
        ScrollPane fields = new ScrollPane(form.content());
        fields.setFitToWidth(true);
        fields.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(fields, Priority.ALWAYS);
        FormProgress progress = new FormProgress(texts);
        Alert alert = alert(Alert.AlertType.NONE, input.question().title(), new VBox(12, fields, progress), consent,
                cancel());
        enable(alert, consent, form.incomplete().not());
        alert.setResizable(true);
        // The heights depend on the styles.
        alert.getDialogPane().applyCss();
        fitToContent(fields);
        // Later than the dialog, which focuses its default button.
        alert.setOnShown(event -> Platform.runLater(() -> {
            // Errors are shown below their fields.
            form.content().heightProperty().addListener(changed -> Platform.runLater(() -> {
                fitToContent(fields);
                DialogPlacement.fit(alert, owner);
            }));
            form.goOnWith(alert.getDialogPane().lookupButton(consent));
            form.focus();
        }));
        confirmLosingInput(alert, consent, form::isEdited);
        FormSubmission.handle(alert, consent, form, progress, submitted);
        alert.showAndWait();
    }

    private void enable(Alert alert, ButtonType consent, ObservableValue<Boolean> complete) {
        Node button = alert.getDialogPane().lookupButton(consent);
        button.disableProperty().bind(complete.map(filled -> !filled));
        DisabledReason.setReason(button, texts.get("desktop.disabled.incomplete"));
        DisabledReason.install(alert.getDialogPane().getScene());
    }

    /** Prefers the height of the whole form; the preferred height of a scroll pane ignores the wrapping of texts. */
    private static void fitToContent(ScrollPane fields) {
        fields.setPrefViewportHeight(fields.getContent().prefHeight(FormDialog.WIDTH));
    }

    /** Lets the dialog close with input only by consent, or after asking. */
    private void confirmLosingInput(Alert alert, ButtonType consent, BooleanSupplier edited) {
        alert.setOnCloseRequest(closing -> {
            if (alert.getResult() != consent && edited.getAsBoolean() && !confirmDiscard()) {
                closing.consume();
            }
        });
    }

    /** Asks whether to discard the input; Enter keeps the input. */
    private boolean confirmDiscard() {
        ButtonType discard = new ButtonType(texts.get("shell.unsaved.discard"), ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(texts.get("shell.unsaved.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, Message.of("shell.form.discard.title"),
                wrapped(texts.get("shell.form.discard.text")), discard, stay);
        makeDefault(alert, stay);
        alert.setOnShown(event -> alert.getDialogPane().lookupButton(stay).requestFocus());
        return alert.showAndWait().filter(discard::equals).isPresent();
    }

    private Alert alert(Alert.AlertType type, Message title, Node content, ButtonType... buttons) {
        Alert alert = new Alert(Alert.AlertType.NONE, "", buttons);
        alert.initOwner(owner);
        String heading = texts.get(title);
        alert.setTitle(texts.get("shell.dialogTitle", heading));
        alert.getDialogPane().setContent(new DialogBody(type, heading, content));
        alert.getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        // The zoom of the window.
        alert.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        DialogTooltipHider.hide(alert, owner);
        DialogPlacement.center(alert, owner);
        EditingKeys.install(alert.getDialogPane().getScene());
        // Otherwise, one long button would widen all buttons beyond the dialog.
        alert.getButtonTypes()
                .forEach(button -> ButtonBar.setButtonUniformSize(alert.getDialogPane().lookupButton(button), false));
        return alert;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        // A dialog is positioned by the preferred width of its text, which would otherwise be the width of an unwrapped
        // line.
        label.setPrefWidth(TEXT_WIDTH);
        // Otherwise, the last line is cut off if the dialog becomes narrower than its height was calculated for.
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public Optional<Path> chooseFileToSave(String name) {
        FileChooser chooser = fileChooser("shell.file.save", RecentFolders.Use.EXPORT);
        chooser.setInitialFileName(name);
        return remember(RecentFolders.Use.EXPORT, chooser.showSaveDialog(owner));
    }

    @Override
    public List<Path> chooseFilesToOpen(Message description, List<String> endings) {
        FileChooser chooser = fileChooser("shell.file.open", RecentFolders.Use.IMPORT);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get(description), endings));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        remember(RecentFolders.Use.IMPORT, files == null ? null : files.getFirst());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolderToRead() {
        return chooseFolder("shell.file.folderToRead", RecentFolders.Use.IMPORT);
    }

    @Override
    public Optional<Path> chooseFolderToWrite() {
        return chooseFolder("shell.file.folderToWrite", RecentFolders.Use.EXPORT);
    }

    private Optional<Path> chooseFolder(String title, RecentFolders.Use use) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get(title));
        folder.existing(use).ifPresent(chooser::setInitialDirectory);
        return remember(use, chooser.showDialog(owner));
    }

    private FileChooser fileChooser(String title, RecentFolders.Use use) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        folder.existing(use).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** Remembers the folder of the selected file, in which the next dialog starts. */
    private Optional<Path> remember(RecentFolders.Use use, File chosen) {
        Optional<File> file = Optional.ofNullable(chosen);
        file.ifPresent(selected -> folder.remember(use, selected));
        return file.map(File::toPath);
    }
}
