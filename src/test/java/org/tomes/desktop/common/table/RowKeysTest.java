package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.desktop.common.EditingKeys;
import org.tomes.desktop.common.ProportionalSplitPane;

/** Keys in a list with a form next to it. */
class RowKeysTest extends TableFixture {

    private TextField field;
    private final AtomicBoolean unsaved = new AtomicBoolean();

    @BeforeEach
    void showBesideAForm() throws Exception {
        onScreen(() -> {
            table.openFirstAutomatically(unsaved::get);
            field = new TextField();
            ProportionalSplitPane pane = new ProportionalSplitPane();
            scene.setRoot(pane);
            EditingKeys.install(scene);
            pane.getItems().addAll(table, new VBox(new Button("Discard"), field));
            pane.applyCss();
            pane.layout();
            table.show(rows());
            return view().getSelectionModel();
        });
        WaitForAsyncUtils.waitForFxEvents();
        onScreen(() -> {
            view().getSelectionModel().clearAndSelect(1);
            return null;
        });
    }

    private static List<Row> rows() {
        return IntStream.range(0, 5).mapToObj(id -> new Row(id, "row " + id, "443")).toList();
    }

    private void press(Node focused, KeyCode key, boolean control) throws Exception {
        onScreen(() -> {
            focused.requestFocus();
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int selected() {
        return view().getSelectionModel().getSelectedIndex();
    }

    @Test
    void letterInTheListStartsASearch() throws Exception {
        onScreen(() -> {
            Event.fireEvent(view(),
                    new KeyEvent(KeyEvent.KEY_TYPED, "3", "", KeyCode.UNDEFINED, false, false, false, false));
            return null;
        });
        assertThat(((TextField) table.lookup(".search")).getText()).isEqualTo("3");
        assertThat(scene.getFocusOwner()).isSameAs(table.lookup(".search"));
        assertThat(table.visible()).extracting(Row::id).contains(3);
    }

    @Test
    void enterInTheListGoesToTheFirstFieldOfTheForm() throws Exception {
        press(view(), KeyCode.ENTER, false);
        assertThat(scene.getFocusOwner()).isSameAs(field);
    }

    @Test
    void controlAndEnterGoToTheNextRowIfThereIsNothingToSave() throws Exception {
        press(field, KeyCode.ENTER, true);
        assertThat(selected()).isEqualTo(2);
    }

    @Test
    void controlAndEnterGoToTheNextRowAsSoonAsTheRecordIsSaved() throws Exception {
        unsaved.set(true);
        press(field, KeyCode.ENTER, true);
        assertThat(selected()).isEqualTo(1);
        unsaved.set(false);
        save();
        assertThat(selected()).isEqualTo(2);
    }

    @Test
    void refusedInputThatIsCorrectedStaysAfterSaving() throws Exception {
        unsaved.set(true);
        press(field, KeyCode.ENTER, true);
        press(field, KeyCode.A, false);
        unsaved.set(false);
        save();
        assertThat(selected()).isEqualTo(1);
    }

    private void save() throws Exception {
        onScreen(() -> {
            table.upsert(List.of(new Row(1, "row 1, changed", "443")));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
