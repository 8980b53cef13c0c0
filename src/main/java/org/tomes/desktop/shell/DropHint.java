package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.tomes.desktop.common.Screen;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** A frame around the page while files are dragged over it, with one line that states the effect of dropping them. */
final class DropHint extends StackPane {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Label line = new Label();
    private final Texts texts;
    private List<Path> shown = List.of();
    private Screen target;

    /** @param page the pane that the frame is to cover */
    DropHint(Pane page, Texts texts) {
        this.texts = texts;
        setId("drop-hint");
        getStyleClass().add("drop-hint");
        line.getStyleClass().add("drop-line");
        line.setWrapText(true);
        getChildren().add(line);
        setAlignment(line, Pos.CENTER);
        setMouseTransparent(true);
        setManaged(false);
        setViewOrder(-1);
        setVisible(false);
        page.getChildren().add(this);
        page.layoutBoundsProperty()
                .addListener((any, before, bounds) -> resizeRelocate(0, 0, bounds.getWidth(), bounds.getHeight()));
    }

    /**
     * Shows the effect of dropping the files. Called for every movement of the mouse, so the screen, which may read the
     * files, is not asked again about the same files.
     *
     * @param files the files above the page; empty hides the frame
     */
    void show(List<Path> files, Screen screen) {
        if (files.equals(shown) && screen == target) {
            return;
        }
        shown = files;
        target = screen;
        setVisible(!files.isEmpty());
        if (!files.isEmpty()) {
            Optional<Message> effect = screen.dropEffect(files);
            line.setText(texts.get(effect.orElseGet(() -> DroppedFiles.noUseMessage(files))));
            pseudoClassStateChanged(REFUSED, effect.isEmpty());
        }
    }
}
