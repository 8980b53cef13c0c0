package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormInput;
import org.tomes.document.own.CustomDocumentService;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class FormDialogTest {

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @Test
    void fieldsHaveAMarginInTheirWindow() throws Exception {
        Insets room = DesktopFixture.onScreen(() -> {
            DialogPane pane = new DialogPane();
            Message title = Message.of("shell.unsaved.title");
            pane.setContent(new FormDialog(
                    new FormInput(new Confirmation(title, title, title),
                            List.of(FormInput.Entry.line("name", title, false)), Map.of()),
                    Texts.in(Language.EN), FormDialogTest::today).content());
            new Scene(pane).getStylesheets()
                    .add(getClass().getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            pane.applyCss();
            return ((Region) pane.getContent()).getPadding();
        });

        assertThat(room.getLeft()).isGreaterThanOrEqualTo(12);
        assertThat(room.getRight()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void inputIsLostOnlyAfterAQuestion() throws Exception {
        Message title = Message.of("shell.unsaved.title");
        FormDialog form = DesktopFixture
                .onScreen(() -> new FormDialog(
                        new FormInput(new Confirmation(title, title, title),
                                List.of(FormInput.Entry.line("name", title, true),
                                        FormInput.Entry.line("town", title, true)),
                                Map.of("town", "Ulm")),
                        Texts.in(Language.EN), FormDialogTest::today));
        List<TextField> fields = form.content().lookupAll(".text-field").stream().map(TextField.class::cast).toList();
        assertThat(form.isEdited()).isFalse();
        DesktopFixture.onScreen(() -> {
            fields.getLast().setText("Bonn");
            return null;
        });
        assertThat(form.isEdited()).isTrue();
    }

    @Test
    void emptyRequiredFieldIsReported() throws Exception {
        Message title = Message.of("shell.name");
        FormDialog form = DesktopFixture
                .onScreen(() -> new FormDialog(
                        new FormInput(new Confirmation(title, title, title),
                                List.of(FormInput.Entry.line("name", title, true),
                                        FormInput.Entry.line("town", title, false)),
                                Map.of()),
                        Texts.in(Language.EN), FormDialogTest::today));
        assertThat(Field.findAll(form.content())).extracting(Field::getLabel)
                .containsExactly("Tomes (required)", "Tomes");
    }

    @Test
    void lineIsSuggestedUntilTheUserChangesIt() throws Exception {
        Message title = Message.of("shell.name");
        FormDialog form = DesktopFixture
                .onScreen(() -> new FormDialog(
                        new FormInput(new Confirmation(title, title, title),
                                List.of(FormInput.Entry.line("title", title, true),
                                        FormInput.Entry.line("key", title, true)
                                                .like(Message.of("document.own.keyExample"))
                                                .suggestedBy("title", CustomDocumentService::suggestedKey)),
                                Map.of("title", "Backup", "key", "backup")),
                        Texts.in(Language.EN), FormDialogTest::today));
        List<TextField> fields = form.content().lookupAll(".text-field").stream().map(TextField.class::cast).toList();
        assertThat(fields.getLast().getPromptText()).isEqualTo("backup-concept");
        DesktopFixture.onScreen(() -> {
            fields.getFirst().setText("Übersicht der Schlüssel");
            return null;
        });
        assertThat(fields.getLast().getText()).isEqualTo("uebersicht-der-schluessel");
        DesktopFixture.onScreen(() -> {
            fields.getLast().setText("mine");
            fields.getFirst().setText("Other");
            return null;
        });
        assertThat(fields.getLast().getText()).isEqualTo("mine");
    }

    private static LocalDate today() {
        return LocalDate.of(2026, 11, 29);
    }

    @Test
    void relativeDateIsAcceptedAndInvalidTextReported() throws Exception {
        Message title = Message.of("shell.name");
        FormDialog form = DesktopFixture.onScreen(() -> new FormDialog(
                new FormInput(new Confirmation(title, title, title),
                        List.of(FormInput.Entry.date("until", title, false)), Map.of()),
                Texts.in(Language.EN), FormDialogTest::today));
        DatePicker until = (DatePicker) Field.findAll(form.content()).getFirst().getContent();
        DesktopFixture.onScreen(() -> {
            until.getEditor().setText("soon");
            until.commitValue();
            return null;
        });
        assertThat(until.getAccessibleHelp()).contains("soon");
        DesktopFixture.onScreen(() -> {
            until.getEditor().setText("+3m");
            until.commitValue();
            return null;
        });
        assertThat(form.answered().value("until")).isEqualTo("2027-02-28");
        assertThat(until.getAccessibleHelp()).isEmpty();
    }
}
