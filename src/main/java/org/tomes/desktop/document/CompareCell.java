package org.tomes.desktop.document;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.WrappingCell;
import org.tomes.document.compare.EditKind;
import org.tomes.document.compare.LineDifference;
import org.tomes.document.compare.SectionDifference;
import org.tomes.document.compare.TextDifference;
import org.tomes.document.text.PlainText;
import org.tomes.text.Texts;

/** Shows removed text struck through and added text underlined, so that the difference does not depend on colour. */
final class CompareCell extends WrappingCell<CompareLine> {

    private final Texts texts;

    CompareCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("compare-cell");
    }

    @Override
    protected Region content(CompareLine line) {
        return switch (line) {
            case CompareLine.Section(SectionDifference section) -> heading(section);
            case CompareLine.Text(LineDifference text) -> text(text);
        };
    }

    private Region heading(SectionDifference section) {
        String title = texts.get("version.change." + section.change().name(), section.title());
        Label label = switch (section.change()) {
            case ADDED -> new Badge(Feather.PLUS_CIRCLE, Tone.GOOD, title).label();
            case REMOVED -> new Badge(Feather.MINUS_CIRCLE, Tone.BAD, title).label();
            case CHANGED -> new Badge(Feather.EDIT_3, Tone.ACTIVE, title).label();
        };
        label.getStyleClass().add("compare-heading");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Region text(LineDifference line) {
        TextFlow flow = new TextFlow();
        EditKind before = EditKind.KEPT;
        for (TextDifference piece : line.pieces()) {
            if (before == EditKind.REMOVED && piece.op() == EditKind.ADDED) {
                flow.getChildren().add(new Text(" "));
            }
            before = piece.op();
            Text text = new Text(PlainText.joinCells(piece.text()));
            text.getStyleClass().add(switch (piece.op()) {
                case KEPT -> "compare-kept";
                case REMOVED -> "compare-removed";
                case ADDED -> "compare-added";
            });
            flow.getChildren().add(text);
        }
        flow.setAccessibleText(texts.get("document.compare.spoken", PlainText.joinCells(line.before()),
                PlainText.joinCells(line.after())));
        return flow;
    }
}
