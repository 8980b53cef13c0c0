package org.tomes.desktop.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.AppContext;
import org.tomes.app.BackupComparison;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.ProportionalSplitPane;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.passphrase.Secret;
import org.tomes.people.Person;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Lists the backups of a register with the content of each, and restores one. For an open register, this is a page of
 * its window. Otherwise, it is a separate page, because backups are needed most when the register cannot be opened.
 */
public final class BackupsController implements Screen {

    private static final double MEGABYTE = 1 << 20;

    /** The actions that the page needs from its window. */
    public interface Surroundings {

        void back();

        void openExternally(Path folder);

        /** Replaces the register with a backup and opens it. */
        void restore(Path backup, Optional<Secret> passphrase);
    }

    private record LoadedBackups(List<BackupRow> rows, Path folder, boolean folderThere, boolean sameDisk) {
    }

    private record Compared(Optional<BackupComparison> comparison, List<Person> people) {
    }

    private final AppContext context;
    private final Background background;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Dates dates;
    private final Path register;
    private final Optional<OpenRegister> open;
    private final Surroundings window;
    private Path shownFolder;
    private final Label placeholder = new Label();

    @FXML
    private VBox page;
    @FXML
    private HBox pageTitle;
    @FXML
    private Label folder;
    @FXML
    private Label trouble;
    @FXML
    private Label done;
    @FXML
    private ProportionalSplitPane split;
    @FXML
    private TableView<BackupRow> table;
    @FXML
    private TableColumn<BackupRow, String> made;
    @FXML
    private TableColumn<BackupRow, String> kind;
    @FXML
    private TableColumn<BackupRow, String> size;
    @FXML
    private TableColumn<BackupRow, String> verified;
    @FXML
    private VBox detail;
    @FXML
    private VBox unlock;
    @FXML
    private PasswordField passphrase;
    @FXML
    private Button restore;
    @FXML
    private Button now;
    @FXML
    private Button openFolder;
    private BackupDetail words;

    /** @param open the register, if it can be opened */
    public BackupsController(AppContext context, Background background, Dialogs dialogs, Texts texts, Path register,
            Optional<OpenRegister> open, Surroundings window) {
        this.context = context;
        this.background = background;
        this.dialogs = dialogs;
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.register = register;
        this.open = open;
        this.window = window;
    }

    @FXML
    private void initialize() {
        if (open.isPresent()) {
            page.getStyleClass().remove("backups-page");
            page.getChildren().remove(pageTitle);
        }
        words = new BackupDetail(texts, detail);
        made.setCellValueFactory(row -> new ReadOnlyStringWrapper(dates.show(row.getValue().at())));
        kind.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()
                .kind()
                .map(backupKind -> texts.name("backup", backupKind))
                .orElse(texts.get("backup.fromElsewhere"))));
        size.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(texts.get("backup.megabytes", row.getValue().size() / MEGABYTE)));
        verified.setCellFactory(column -> new VerifiedCell());
        placeholder.setText(texts.get("desktop.table.reading"));
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        split.hideLastPane();
        table.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> show(row));
        for (var part : List.of(trouble, done, unlock)) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
        now.setDisable(open.isEmpty());
        // Restoring is the default action only for a register that cannot be opened; an open register is intact, and
        // restoring would replace it.
        (open.isPresent() ? now : restore).getStyleClass().add("accent");
        show((BackupRow) null);
        if (open.isEmpty()) {
            refresh();
        }
    }

    /** Focuses the list; call this after the page has been added to the window. */
    public void focus() {
        table.requestFocus();
    }

    @Override
    public void refresh() {
        background.read(this::readBackups, this::show);
    }

    @Override
    public List<Node> panes() {
        return List.of(table, detail);
    }

    private LoadedBackups readBackups() {
        Path where = context.backups().folder(register);
        return new LoadedBackups(context.backups().all(register).stream().map(BackupRow::of).toList(), where,
                Files.isDirectory(where), isOnSameDisk(where));
    }

    private boolean isOnSameDisk(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && Files.getFileStore(folder).equals(Files.getFileStore(register.toAbsolutePath().getParent()));
        } catch (IOException e) {
            return false;
        }
    }

    private void show(LoadedBackups result) {
        shownFolder = result.folder();
        String place = texts.get("backup.liesIn", result.folder().toString());
        folder.setText(result.sameDisk() ? place + " " + texts.get("backup.sameDisk") : place);
        openFolder.setDisable(!result.folderThere());
        trouble.setVisible(context.backups().lastFailure().isPresent());
        context.backups()
                .lastFailure()
                .ifPresent(
                        message -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(message)).show(trouble));
        placeholder.setText(texts.get("backup.none"));
        table.getItems().setAll(result.rows());
        table.getSelectionModel().selectFirst();
        checkNext(open.flatMap(openRegister -> openRegister.register().passphrase()));
    }

    /** Checks one backup after another, so that the first can be viewed while later ones are still being opened. */
    private void checkNext(Optional<Secret> tried) {
        table.getItems()
                .stream()
                .filter(row -> row.checked().isEmpty())
                .findFirst()
                .ifPresent(row -> check(row, tried, () -> checkNext(tried)));
    }

    private void check(BackupRow row, Optional<Secret> tried, Runnable then) {
        background.read(() -> row.check(context.backups(), tried), checked -> {
            int at = table.getItems().indexOf(row);
            if (at >= 0) {
                boolean selected = table.getSelectionModel().getSelectedIndex() == at;
                table.getItems().set(at, checked);
                if (selected) {
                    table.getSelectionModel().select(at);
                    show(checked);
                }
                then.run();
            }
        });
    }

    private void show(BackupRow row) {
        restore.setDisable(row == null || !row.canBeRestored());
        unlock.setVisible(row != null && row.needsPassphrase());
        passphrase.clear();
        if (row != null) {
            split.showLastPane();
        }
        if (row == null) {
            words.showHint(!table.getItems().isEmpty());
            return;
        }
        if (!row.canBeRestored()) {
            words.show(row, Optional.empty(), List.of());
            return;
        }
        background.read(
                () -> new Compared(compare(row),
                        open.map(openRegister -> openRegister.records().people().all()).orElse(List.of())),
                compared -> {
                    if (row.equals(table.getSelectionModel().getSelectedItem())) {
                        words.show(row, compared.comparison(), compared.people());
                    }
                });
    }

    private Optional<BackupComparison> compare(BackupRow row) {
        return open.map(openRegister -> BackupComparison.of(openRegister, row.checked().orElseThrow().contents()));
    }

    @FXML
    private void unlock() {
        BackupRow row = table.getSelectionModel().getSelectedItem();
        if (!passphrase.getText().isEmpty()) {
            check(row, Optional.of(new Secret(passphrase.getText())), () -> {
            });
        }
    }

    @FXML
    private void restore() {
        BackupRow row = table.getSelectionModel().getSelectedItem();
        background.read(() -> compare(row), compared -> {
            Message consequence = compared
                    .map(comparison -> !comparison.sameLine() ? Message.of("backup.otherLine")
                            : comparison.entries() == 0 ? Message.of("backup.nothingLost")
                                    : Message.of("backup.lost", comparison.entries()))
                    .orElse(Message.of("backup.nothingToCompare"));
            if (dialogs.confirm(Confirmation.ofDoubtful(Message.of("backup.restoreTitle"),
                    Message.of("backup.restoreText", dates.show(row.at()), consequence),
                    Message.of("backup.restore")))) {
                window.restore(row.file(), row.passphrase());
            }
        });
    }

    @FXML
    private void backUpNow() {
        now.setDisable(true);
        background.job(progress -> context.backups().createManually(open.orElseThrow())).onSuccess(stored -> {
            now.setDisable(false);
            new Badge(Feather.CHECK, Tone.GOOD, texts.get("backup.made")).show(done);
            done.setVisible(true);
            table.requestFocus();
            refresh();
        }).onFailure(failure -> {
            now.setDisable(false);
            dialogs.failed(failure);
        }).start();
    }

    @FXML
    private void chooseFile() {
        dialogs.chooseFilesToOpen(Message.of("shell.register.files"), List.of("*" + RegisterFile.ENDING))
                .stream()
                .findFirst()
                .ifPresent(file -> background.read(() -> BackupRow.of(file), row -> {
                    table.getItems().addFirst(row);
                    table.getSelectionModel().selectFirst();
                    check(row, open.flatMap(openRegister -> openRegister.register().passphrase()), () -> {
                    });
                }));
    }

    @FXML
    private void openFolder() {
        window.openExternally(shownFolder);
    }

    @FXML
    private void back() {
        window.back();
    }

    private final class VerifiedCell extends TableCell<BackupRow, String> {

        @Override
        protected void updateItem(String unused, boolean empty) {
            super.updateItem(unused, empty);
            BackupRow row = empty ? null : getTableRow().getItem();
            if (row == null) {
                setText(null);
                setGraphic(null);
            } else if (row.checked().isEmpty()) {
                setText(texts.get("backup.checkingShort"));
                setGraphic(null);
            } else {
                boolean good = row.canBeRestored();
                new Badge(good ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE, good ? Tone.GOOD : Tone.BAD,
                        texts.get(good ? "backup.yes" : "backup.no")).show(this);
            }
        }
    }
}
