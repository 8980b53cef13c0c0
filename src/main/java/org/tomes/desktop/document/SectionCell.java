package org.tomes.desktop.document;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.document.text.SectionStatus;
import org.tomes.text.Texts;

/**
 * A section in the list: its title, and below it the origin of its text. The section can be dragged to another
 * position.
 */
final class SectionCell extends ListCell<SectionStatus> {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Texts texts;
    private final Label title = new Label();
    private final Label state = new Label();
    private final VBox box = new VBox(title, state);

    /** @param drop receives the key of the section dropped on this cell, and this cell's index */
    SectionCell(Texts texts, BiConsumer<String, Integer> drop) {
        this.texts = texts;
        setPrefWidth(0);
        state.getStyleClass().addAll("text-muted", "text-small");
        setOnDragDetected(event -> {
            if (getItem() != null) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(getItem().key());
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (event.getGestureSource() instanceof SectionCell other && other != this && !isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        });
        setOnDragEntered(
                event -> pseudoClassStateChanged(DROP, event.getGestureSource() instanceof SectionCell && !isEmpty()));
        setOnDragExited(event -> pseudoClassStateChanged(DROP, false));
        setOnDragDropped(event -> {
            drop.accept(event.getDragboard().getString(), getIndex());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    @Override
    protected void updateItem(SectionStatus section, boolean empty) {
        super.updateItem(section, empty);
        if (empty || section == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(section.record().title());
        badge(section).show(state);
        title.setOpacity(section.hidden() ? 0.6 : 1);
        setGraphic(box);
        setAccessibleText(texts.get("document.text.sectionState", section.record().title(), state.getText()));
    }

    private Badge badge(SectionStatus section) {
        if (section.hidden()) {
            return new Badge(Feather.EYE_OFF, Tone.QUIET, texts.get("draft.hidden"));
        }
        if (section.isOutdated()) {
            return new Badge(Feather.ALERT_CIRCLE, Tone.WARNING, texts.get("draft.outdated"));
        }
        return switch (section.state()) {
            case SUGGESTED -> new Badge(Feather.FILE_TEXT, Tone.QUIET, texts.name("draft", section.state()));
            case CHANGED -> new Badge(Feather.EDIT_2, Tone.ACTIVE, texts.name("draft", section.state()));
            case OWN -> new Badge(Feather.PLUS_CIRCLE, Tone.GOOD, texts.name("draft", section.state()));
            case MISSING -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.name("draft", section.state()));
        };
    }
}
