package org.tomes.desktop.common;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text field that offers the values that match what was typed; other text remains possible. Enter takes the first
 * value, the arrow keys select another, and the arrow key down opens the list.
 */
public final class CompletionField extends TextField {

    /** A value, and the line that the list shows for it. */
    public record Completion(String value, String line) {
    }

    private final ContextMenu offered = new ContextMenu();
    private final ListenerGuard choosing = new ListenerGuard();
    private Function<String, List<Completion>> matching = typed -> List.of();

    public CompletionField() {
        offered.setAutoHide(true);
        textProperty().addListener((property, before, typed) -> {
            if (!choosing.isActive() && isFocused()) {
                offer(typed);
            }
        });
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                offered.hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DOWN && !offered.isShowing()) {
                offer(getSelectedText().equals(getText()) ? "" : getText());
                pressed.consume();
            }
        });
    }

    /** @param values returns the values to offer for a text, best first */
    public void complete(Function<String, List<Completion>> values) {
        matching = values;
    }

    private void offer(String typed) {
        List<Completion> values = matching.apply(typed);
        boolean isComplete = values.stream().anyMatch(value -> value.value().equalsIgnoreCase(typed));
        offered.getItems().setAll(values.stream().map(this::item).toList());
        if (values.isEmpty() || isComplete || getScene() == null) {
            offered.hide();
        } else if (!offered.isShowing()) {
            offered.show(this, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(Completion value) {
        MenuItem item = new MenuItem(value.line());
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> {
            choosing.during(() -> setText(value.value()));
            positionCaret(getLength());
        });
        return item;
    }
}
