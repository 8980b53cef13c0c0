package org.tomes.desktop.shell;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Hides the notice about one record when the user selects another one. A record that the program selects, such as the
 * next one after a decision, does not hide it.
 */
final class NoticeDismissal {

    private static final Set<KeyCode> MOVES = Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN,
            KeyCode.HOME, KeyCode.END);

    private NoticeDismissal() {
    }

    static void watch(Region page, Runnable hide) {
        page.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> {
            if (pressed.getTarget() instanceof Node target && isOtherRecord(target)) {
                hide.run();
            }
        });
        page.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (MOVES.contains(pressed.getCode()) && isList(page.getScene().getFocusOwner())) {
                hide.run();
            }
        });
    }

    private static boolean isOtherRecord(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node instanceof TableRow<?> row) {
                return !row.isEmpty() && !row.isSelected();
            }
        }
        return false;
    }

    private static boolean isList(Node focused) {
        return focused instanceof TableView || focused instanceof ListView || focused instanceof TreeTableView
                || focused instanceof TreeView;
    }
}
