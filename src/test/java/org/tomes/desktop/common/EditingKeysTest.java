package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.text.Language;

/** Keys in the fields of a form. */
class EditingKeysTest {

    private final AtomicReference<LocalDate> submitted = new AtomicReference<>();
    private TextField before;
    private TextArea reason;
    private DatePicker until;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        onScreen(() -> {
            before = new TextField();
            reason = new TextArea();
            until = new DatePicker();
            ComboBoxes.prepare(until, new Dates(Language.DE), () -> LocalDate.of(2026, 11, 29), typed -> {
            });
            Button decide = new Button("Decide");
            decide.setDefaultButton(true);
            decide.setOnAction(pressed -> submitted.set(until.getValue()));
            Scene scene = new Scene(new VBox(before, reason, until, decide), 400, 400);
            EditingKeys.install(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        onScreen(() -> {
            stage.close();
            return null;
        });
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        return DesktopFixture.onScreen(work);
    }

    private Node press(Node focused, KeyCode key, boolean shift) throws Exception {
        return onScreen(() -> {
            focused.requestFocus();
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
            return stage.getScene().getFocusOwner();
        });
    }

    @Test
    void controlAndEnterSubmitAFormFromEveryField() throws Exception {
        for (Node field : List.of(before, reason, until)) {
            submitted.set(null);
            onScreen(() -> {
                until.getEditor().setText("31.12.2026");
                field.requestFocus();
                Event.fireEvent(field,
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
                return null;
            });
            assertThat(submitted).as(field.getTypeSelector())
                    .hasValue(field == until ? LocalDate.of(2026, 12, 31) : until.getValue());
        }
    }

    @Test
    void tabLeavesATextAreaInBothDirections() throws Exception {
        assertThat(press(reason, KeyCode.TAB, false)).isEqualTo(until);
        assertThat(press(reason, KeyCode.TAB, true)).isEqualTo(before);
        assertThat(reason.getText()).isEmpty();
    }

    @Test
    void enterSubmitsTheDateThatWasTyped() throws Exception {
        onScreen(() -> {
            until.getEditor().setText("31.12.2026");
            return null;
        });
        press(until, KeyCode.ENTER, false);
        assertThat(submitted).hasValue(LocalDate.of(2026, 12, 31));
    }
}
