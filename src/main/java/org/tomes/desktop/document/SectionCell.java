package org.tomes.desktop.document;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.WrappingCell;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.SectionStatus.State;
import org.tomes.text.Texts;

/**
 * A section in the list: its title, and below it the origin of its text unless it is the unchanged suggestion. The
 * section can be dragged to another position.
 */
final class SectionCell extends WrappingCell<SectionStatus> {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Texts texts;

    /** @param drop receives the key of the section dropped on this cell, and this cell's index */
    SectionCell(Texts texts, BiConsumer<String, Integer> drop) {
        this.texts = texts;
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
    protected VBox content(SectionStatus section) {
        Label title = wrapped(section.record().title());
        title.setOpacity(section.hidden() ? 0.6 : 1);
        Label state = badge(section).label();
        state.getStyleClass().addAll("text-muted", "text-small");
        setAccessibleText(texts.get("document.text.sectionState", title.getText(), state.getText()));
        boolean suggested = section.state() == State.SUGGESTED && !section.hidden() && !section.isOutdated();
        return suggested ? new VBox(title) : new VBox(title, state);
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
