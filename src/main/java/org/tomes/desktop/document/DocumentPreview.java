package org.tomes.desktop.document;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.tomes.document.content.Block;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;

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

    /**
     * Shows a newer state of the document and scrolls to the change: to the cover, or to the first change after the
     * first section. The first section is skipped, because it changes with every entry in the register.
     */
    public void showUpdated(DocumentContent content) {
        List<PreviewBlock> before = List.copyOf(getItems());
        show(content);
        if (before.isEmpty() || !cover(before).equals(cover(getItems()))) {
            scrollTo(0);
            return;
        }
        IntStream.range(0, getItems().size())
                .filter(i -> isSection(getItems().get(i)))
                .skip(1)
                .findFirst()
                .stream()
                .flatMap(second -> IntStream.range(second, getItems().size()))
                .filter(i -> i >= before.size() || !getItems().get(i).equals(before.get(i)))
                .findFirst()
                .ifPresent(this::scrollTo);
    }

    /** Returns the visible content of the cover, which does not include the time of composing. */
    private static List<Object> cover(List<PreviewBlock> document) {
        return document.getFirst() instanceof PreviewBlock.Cover(DocumentInfo info, List<Block.Fact> facts)
                ? List.of(info.company(), info.title(), facts)
                : List.of();
    }

    private static boolean isSection(PreviewBlock block) {
        return block instanceof PreviewBlock.Plain(Block.Heading heading) && heading.level() == 1;
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
