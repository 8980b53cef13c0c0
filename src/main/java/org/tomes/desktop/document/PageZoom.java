package org.tomes.desktop.document;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.text.Texts;

/** Buttons that enlarge and reduce the pages next to a text; initially, a page is as wide as its pane. */
final class PageZoom extends HBox {

    private static final double STEP = 1.25;
    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 4;

    private final SimpleDoubleProperty factor = new SimpleDoubleProperty(1);

    PageZoom(Texts texts) {
        getChildren().addAll(
                button(Feather.ZOOM_OUT, texts.get("document.text.zoomOut"), "zoom-out",
                        () -> factor.set(Math.max(SMALLEST, factor.get() / STEP))),
                button(Feather.MAXIMIZE, texts.get("document.text.fitWidth"), "fit-width", () -> factor.set(1)),
                button(Feather.ZOOM_IN, texts.get("document.text.zoomIn"), "zoom-in",
                        () -> factor.set(Math.min(LARGEST, factor.get() * STEP))));
    }

    /** Returns the zoom factor; 1 if a page is as wide as its pane. */
    ObservableDoubleValue factor() {
        return factor;
    }

    private static Button button(Feather icon, String name, String id, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
