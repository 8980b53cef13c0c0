package org.tomes.desktop.backup;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tomes.app.BackupComparison;
import org.tomes.app.VerifiedBackup;
import org.tomes.backup.RegisterSummary;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.trail.EntryText;
import org.tomes.people.Person;
import org.tomes.text.Texts;

/** Describes the content of a backup, and the changes that restoring it would discard. */
final class BackupDetail {

    private final Texts texts;
    private final Dates dates;
    private final VBox box;

    BackupDetail(Texts texts, VBox box) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.box = box;
    }

    /** Shows a hint to select a backup; shows nothing if there are no backups, since the list then states this. */
    void showHint(boolean anyBackup) {
        box.getChildren().clear();
        if (anyBackup) {
            box.getChildren().add(muted(texts.get("backup.chooseOne")));
        }
    }

    /** @param compared empty if no register is open to compare with */
    void show(BackupRow row, Optional<BackupComparison> compared, List<Person> people) {
        box.getChildren().clear();
        add(Styles.TITLE_4, texts.get("backup.from", dates.show(row.at())));
        box.getChildren().add(muted(row.file().toString()));
        if (row.checked().isEmpty()) {
            box.getChildren().add(muted(texts.get("backup.checking")));
            return;
        }
        VerifiedBackup checked = row.checked().get();
        checked.reason().ifPresent(reason -> add("field-error", texts.get(reason)));
        checked.holds().ifPresent(this::holds);
        if (checked.verified()) {
            compared.ifPresentOrElse(comparison -> showComparison(comparison, people),
                    () -> box.getChildren().add(muted(texts.get("backup.nothingToCompare"))));
        }
    }

    private void holds(RegisterSummary holds) {
        add("field-label", texts.get("backup.holds"));
        add(null, holds.company().isEmpty() ? texts.get("backup.noCompany") : holds.company());
        add(null, texts.get("backup.holdsShort", holds.measures(), holds.people(), holds.changes(), holds.snapshots(),
                holds.documents(), holds.head().number()));
        holds.newest().ifPresent(at -> add(null, texts.get("backup.newestEntry", dates.show(at))));
    }

    private void showComparison(BackupComparison compared, List<Person> people) {
        add("field-label", texts.get("backup.lostTitle"));
        if (!compared.sameLine()) {
            add(null, texts.get("backup.otherLine"));
        } else if (compared.entries() == 0) {
            add(null, texts.get("backup.nothingLost"));
        } else {
            add(null, texts.get("backup.lost", compared.entries()));
            EntryText words = new EntryText(texts, people);
            compared.newest().forEach(entry -> add(Styles.TEXT_SMALL, words.line(entry)));
            if (compared.entries() > compared.newest().size()) {
                box.getChildren()
                        .add(muted(texts.get("backup.lostMore", compared.entries() - compared.newest().size())));
            }
        }
    }

    private void add(String style, String text) {
        Label label = wrapped(text);
        if (style != null) {
            label.getStyleClass().add(style);
        }
        box.getChildren().add(label);
    }

    private static Node muted(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
