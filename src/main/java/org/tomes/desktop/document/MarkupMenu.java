package org.tomes.desktop.document;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import org.tomes.text.Texts;

/** The context menu of a text, with the commands of other text controls; that of JavaFX is in English only. */
final class MarkupMenu extends ContextMenu {

    MarkupMenu(MarkupArea area, Texts texts) {
        MenuItem undo = item(texts, "undo", area::undo);
        MenuItem redo = item(texts, "redo", area::redo);
        MenuItem cut = item(texts, "cut", area::cut);
        MenuItem copy = item(texts, "copy", area::copy);
        MenuItem paste = item(texts, "paste", area::paste);
        getItems().addAll(undo, redo, new SeparatorMenuItem(), cut, copy, paste, new SeparatorMenuItem(),
                item(texts, "selectAll", area::selectAll));
        setOnShowing(shown -> {
            undo.setDisable(!area.isUndoable());
            redo.setDisable(!area.isRedoable());
            cut.setDisable(!area.isEditable() || !area.hasNonEmptySelection());
            copy.setDisable(!area.hasNonEmptySelection());
            paste.setDisable(!area.isEditable() || !Clipboard.getSystemClipboard().hasString());
        });
    }

    private static MenuItem item(Texts texts, String command, Runnable action) {
        MenuItem item = new MenuItem(texts.get("document.text.menu." + command));
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
