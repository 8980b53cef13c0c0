package org.tomes.desktop.document;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.text.Texts;

/** The first pane of a split pane, which can be collapsed to a strip with only its button. */
final class CollapsiblePane {

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final SplitPane split;
    private final Region pane;
    private final VBox content;
    private final Button button;
    private final Texts texts;
    /** The position of the divider to return to. */
    private double position;
    private boolean folded;

    /** @param content the part of the pane that is hidden while it is collapsed */
    CollapsiblePane(SplitPane split, Region pane, VBox content, Button button, Texts texts) {
        this.split = split;
        this.pane = pane;
        this.content = content;
        this.button = button;
        this.texts = texts;
        this.position = split.getDividerPositions()[0];
        content.managedProperty().bind(content.visibleProperty());
        button.setOnAction(pressed -> fold(!folded));
        show();
    }

    void fold(boolean shouldFold) {
        if (shouldFold != folded) {
            folded = shouldFold;
            if (folded) {
                position = split.getDividerPositions()[0];
            }
            show();
            split.setDividerPositions(folded ? 0 : position);
        }
    }

    private void show() {
        content.setVisible(!folded);
        pane.pseudoClassStateChanged(FOLDED, folded);
        String name = texts.get(folded ? "document.list.unfold" : "document.list.fold");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setGraphic(new FontIcon(folded ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT));
    }
}
