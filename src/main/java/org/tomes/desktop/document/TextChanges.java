package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tomes.policy.release.compare.LineDifference;
import org.tomes.policy.release.compare.Piece;
import org.tomes.text.Texts;

/** Shows what a text says differently from its suggestion: what came is underlined, what went is struck through. */
final class TextChanges {

    private final Texts texts;
    private final VBox box;

    TextChanges(Texts texts, VBox box) {
        this.texts = texts;
        this.box = box;
    }

    /** @param changes empty where there is nothing to compare with */
    void show(Optional<List<LineDifference>> changes) {
        if (changes.isEmpty() || changes.get().isEmpty()) {
            Label none = new Label(texts.get(changes.isEmpty() ? "document.text.noSuggestion" : "document.text.noChanges"));
            none.setWrapText(true);
            none.getStyleClass().add("text-muted");
            box.getChildren().setAll(none);
            return;
        }
        box.getChildren().setAll(changes.get().stream().map(TextChanges::line).toList());
    }

    private static Node line(LineDifference line) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("changed-line");
        flow.setAccessibleText(line.before() + " → " + line.after());
        for (Piece piece : line.pieces()) {
            Text text = new Text(piece.text());
            text.getStyleClass().add(switch (piece.op()) {
                case ADDED -> "came";
                case REMOVED -> "went";
                case KEPT -> "stayed";
            });
            flow.getChildren().add(text);
        }
        return flow;
    }
}
