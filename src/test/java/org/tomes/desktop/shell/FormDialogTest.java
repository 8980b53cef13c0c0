package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class FormDialogTest {

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @Test
    void fieldsStandAwayFromTheEdgesOfTheirWindow() throws Exception {
        Insets room = DesktopFixture.onScreen(() -> {
            DialogPane pane = new DialogPane();
            Message title = Message.of("shell.unsaved.title");
            pane.setContent(new FormDialog(
                    new FormInput(new Confirmation(title, title, title),
                            List.of(FormInput.Entry.line("name", title, false)), Map.of(), List.of()),
                    Texts.in(Language.EN)).content());
            new Scene(pane).getStylesheets()
                    .add(getClass().getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            pane.applyCss();
            return ((Region) pane.getContent()).getPadding();
        });

        assertThat(room.getLeft()).isGreaterThanOrEqualTo(12);
        assertThat(room.getRight()).isGreaterThanOrEqualTo(12);
    }
}
