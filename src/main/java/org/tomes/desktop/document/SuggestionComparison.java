package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tomes.document.compare.LineDifference;
import org.tomes.document.compare.TextDifference;
import org.tomes.document.text.SectionChanges;
import org.tomes.text.Texts;

/**
 * Shows the differences of a text from its suggestion, and the changes in a later suggestion: added text is underlined,
 * removed text is struck through.
 */
final class SuggestionComparison {

    private final Texts texts;
    private final VBox box;

    SuggestionComparison(Texts texts, VBox box) {
        this.texts = texts;
        this.box = box;
    }

    /**
     * @param changes empty if there is no suggestion to compare with
     * @param outdated whether there is a newer suggestion than the one on which the text is based
     */
    void show(Optional<SectionChanges> changes, boolean outdated) {
        List<Node> nodes = new ArrayList<>();
        if (changes.isEmpty()) {
            nodes.add(muted("document.text.noSuggestion"));
        } else if (outdated) {
            boolean hasNewerLines = !changes.get().newer().isEmpty();
            if (hasNewerLines) {
                nodes.add(heading("document.text.newInSuggestion"));
                changes.get().newer().forEach(line -> nodes.add(line(line)));
            } else {
                nodes.add(muted("document.text.olderNotKnown"));
            }
            nodes.add(heading("document.text.ownChanges"));
            addOwn(changes.get(), nodes);
        } else {
            addOwn(changes.get(), nodes);
        }
        box.getChildren().setAll(nodes);
    }

    private void addOwn(SectionChanges changes, List<Node> nodes) {
        if (changes.ownChanges().isEmpty()) {
            nodes.add(muted("document.text.noChanges"));
        }
        changes.ownChanges().forEach(line -> nodes.add(line(line)));
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.setWrapText(true);
        heading.getStyleClass().add("text-bold");
        return heading;
    }

    private Label muted(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static Node line(LineDifference line) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("changed-line");
        flow.setAccessibleText(line.before() + " → " + line.after());
        for (TextDifference piece : line.pieces()) {
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
