package org.tomes.desktop.document;

import javafx.scene.control.ListView;
import org.tomes.document.content.Block;
import org.tomes.document.content.DocumentContent;

/** A document on a white page; only the visible parts are built. */
public final class DocumentPreview extends ListView<PreviewBlock> {

    public DocumentPreview() {
        getStyleClass().add("preview");
        PreviewNodes nodes = new PreviewNodes(this::scrollToHeading);
        setCellFactory(list -> new PreviewCell(nodes));
    }

    public void show(DocumentContent content) {
        getItems().setAll(PreviewBlock.of(content));
    }

    void scrollToHeading(String anchor) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof PreviewBlock.Plain(Block.Heading heading)
                    && heading.anchor().equals(anchor)) {
                scrollTo(i);
                return;
            }
        }
    }
}
