package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;

/** A notice about one record disappears when the user selects another one, and only then. */
class NoticeDismissalTest {

    private final AtomicInteger hidden = new AtomicInteger();
    private TableView<String> table;
    private TextField field;

    @BeforeEach
    void show() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            table = new TableView<>();
            table.getColumns().add(new TableColumn<>("Title"));
            table.getItems().setAll("one", "two");
            field = new TextField();
            VBox page = new VBox(table, field);
            NoticeDismissal.watch(page, hidden::incrementAndGet);
            new Scene(page, 400, 300);
            page.applyCss();
            page.layout();
            table.getSelectionModel().select(0);
            return page;
        });
    }

    private Node row(int index) {
        return table.lookupAll(".table-row-cell")
                .stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }

    private void press(Node node) throws Exception {
        DesktopFixture.onScreen(() -> {
            Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false,
                    false, false, false, true, false, false, true, false, false, null));
            return node;
        });
    }

    private void press(Node focused, KeyCode key) throws Exception {
        DesktopFixture.onScreen(() -> {
            focused.requestFocus();
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return focused;
        });
    }

    @Test
    void mouseHidesItOnlyOnAnotherRow() throws Exception {
        press(row(0));
        press(field);
        assertThat(hidden).hasValue(0);
        press(row(1));
        assertThat(hidden).hasValue(1);
    }

    @Test
    void arrowKeysHideItOnlyInAList() throws Exception {
        press(field, KeyCode.DOWN);
        press(table, KeyCode.ENTER);
        assertThat(hidden).hasValue(0);
        press(table, KeyCode.DOWN);
        assertThat(hidden).hasValue(1);
    }

    @Test
    void recordThatTheProgramSelectsDoesNotHideIt() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.getSelectionModel().clearAndSelect(1);
            return table;
        });
        assertThat(hidden).hasValue(0);
    }
}
