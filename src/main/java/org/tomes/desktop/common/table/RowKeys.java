package org.tomes.desktop.common.table;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.tomes.desktop.common.EditingKeys;
import org.tomes.desktop.common.ProportionalSplitPane;

/**
 * Keys that lead from a list to its search, to the form next to it, and from a saved record to the next: a letter
 * starts a search, Enter goes to the first field of the form, and Ctrl+Enter in the form saves and selects the next
 * row.
 */
final class RowKeys {

    /** Stands for the unsaved input of a table without a form. */
    static final BooleanSupplier NO_FORM = () -> false;

    private final TableView<?> view;
    private final Supplier<BooleanSupplier> unsaved;
    private Optional<ProportionalSplitPane> pane = Optional.empty();
    /** Whether the next row is selected as soon as the record is saved. */
    private boolean advancing;
    /** Whether the key that confirms is still on its way. */
    private boolean confirming;

    /** @param unsaved returns whether there is input that Ctrl+Enter saves */
    RowKeys(TableView<?> view, TableBar<?> bar, Supplier<BooleanSupplier> unsaved) {
        this.view = view;
        this.unsaved = unsaved;
        view.getItems().addListener((ListChangeListener<Object>) change -> written());
        view.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
            if (startsSearch(typed)) {
                bar.search(typed.getCharacter());
                typed.consume();
            }
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER && !pressed.isShortcutDown() && enterForm()) {
                pressed.consume();
            }
        });
        view.sceneProperty().subscribe(scene -> {
            if (pane.isEmpty()) {
                pane = ProportionalSplitPane.around(view);
                pane.ifPresent(this::followSaving);
            }
        });
    }

    private static boolean startsSearch(KeyEvent typed) {
        String character = typed.getCharacter();
        return !typed.isShortcutDown() && !typed.isAltDown() && character.length() == 1
                && Character.isLetterOrDigit(character.charAt(0));
    }

    /** Any input after Ctrl+Enter shows that the user wants to stay, for example to correct a refused value. */
    private void followSaving(ProportionalSplitPane around) {
        around.addEventHandler(EditingKeys.CONFIRMED, confirmed -> {
            advancing = unsaved.get() != NO_FORM && view.getSelectionModel().getSelectedItems().size() == 1;
            confirming = true;
            if (!unsaved.get().getAsBoolean()) {
                advance();
            }
        });
        around.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            advancing &= confirming;
            confirming = false;
        });
        around.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> advancing = false);
    }

    /** Selects the next row if the record of the selected one was saved by Ctrl+Enter. */
    private void written() {
        if (advancing) {
            Platform.runLater(this::advance);
        }
    }

    private void advance() {
        int next = view.getSelectionModel().getSelectedIndex() + 1;
        if (advancing && next > 0 && next < view.getItems().size()) {
            view.getSelectionModel().clearAndSelect(next);
            TableScroll.reveal(view, next);
        }
        advancing = false;
    }

    private boolean enterForm() {
        Optional<Node> input = pane.filter(around -> around.getItems().size() > 1)
                .flatMap(around -> firstInput(around.getItems().getLast()));
        input.ifPresent(Node::requestFocus);
        return input.isPresent();
    }

    private static Optional<Node> firstInput(Node node) {
        boolean editable = node instanceof TextInputControl text && text.isEditable()
                || node instanceof ComboBoxBase<?>;
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (editable && node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> firstInput(child).stream()).findFirst()
                : Optional.empty();
    }
}
