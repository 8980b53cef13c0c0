package org.tomes.desktop.common;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tomes.text.Texts;

/** A sentence with a link that shows and hides the omitted details below it. */
public final class ExpandableText extends VBox {

    /** @param fullText the complete values; if blank, the sentence is complete and there is no link */
    public ExpandableText(Node sentence, String fullText, Texts texts) {
        this(sentence, fullText, "desktop.folded", texts);
    }

    /** @param name key prefix of the two texts of the link, for showing and hiding */
    public ExpandableText(Node sentence, String fullText, String name, Texts texts) {
        getChildren().add(sentence);
        if (!fullText.isBlank()) {
            Label values = new Label(fullText);
            values.setWrapText(true);
            values.getStyleClass().addAll("text-muted", "text-small");
            values.setVisible(false);
            values.managedProperty().bind(values.visibleProperty());
            Hyperlink link = new Hyperlink(texts.get(name + ".show"));
            link.getStyleClass().add("text-small");
            link.setOnAction(pressed -> {
                values.setVisible(!values.isVisible());
                link.setText(texts.get(name + (values.isVisible() ? ".hide" : ".show")));
                link.setVisited(false);
            });
            getChildren().addAll(link, values);
        }
    }
}
