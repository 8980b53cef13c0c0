package org.tomes.desktop.shell;

import atlantafx.base.controls.ModalPane;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Temporary content above the window: the command palette, another searchable list, or the overview of shortcuts. */
final class ShellOverlay {

    private final ModalPane pane = new ModalPane();
    private final Texts texts;

    ShellOverlay(Pane window, Texts texts) {
        this.texts = texts;
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        window.getChildren().add(pane);
    }

    void showPalette(PaletteModel model) {
        show(model, Message.of("shell.palette.prompt"));
    }

    /**
     * Shows a list that is searched by typing; afterwards, the focus returns to its previous place.
     *
     * @param prompt describes the content of the list
     */
    void show(PaletteModel model, Message prompt) {
        Optional<Scene> window = Optional.ofNullable(pane.getScene());
        Optional<Node> before = window.map(Scene::getFocusOwner);
        PaletteController palette = new PaletteController(model, texts.get(prompt), () -> {
            pane.hide(true);
            before.ifPresent(Node::requestFocus);
        });
        pane.show(ViewLoader.load(texts, palette));
        window.ifPresent(palette::focus);
    }

    void showKeys() {
        ShortcutOverview sheet = new ShortcutOverview(texts, () -> pane.hide(true));
        pane.show(sheet);
        sheet.focus();
    }

    Node node() {
        return pane;
    }
}
