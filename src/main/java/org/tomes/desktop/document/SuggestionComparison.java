package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tomes.document.compare.LineDifference;
import org.tomes.document.compare.TextDifference;
import org.tomes.document.text.SuggestionDifferences;
import org.tomes.text.Texts;

/**
 * Shows the differences of a text from its suggestion, and the changes in a later suggestion: added text is underlined,
 * removed text is struck through.
 */
final class SuggestionComparison {

    private final Texts texts;
    private final VBox box;
    private final UnaryOperator<String> shown;

    /** @param shown returns a stored text as the editor shows it */
    SuggestionComparison(Texts texts, VBox box, UnaryOperator<String> shown) {
        this.texts = texts;
        this.shown = shown;
        this.box = box;
    }

    /**
     * @param changes empty if there is no suggestion to compare with
     * @param outdated whether there is a newer suggestion than the one on which the text is based
     * @param title title of the section
     * @param text text of the section, whose lines next to a changed one show where it is
     */
    void show(Optional<SuggestionDifferences> changes, boolean outdated, String title, String text) {
        List<Node> nodes = new ArrayList<>();
        Label name = new Label(title);
        name.setWrapText(true);
        name.getStyleClass().add("title-4");
        nodes.add(name);
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
            addOwnChanges(changes.get(), text, nodes);
        } else {
            addOwnChanges(changes.get(), text, nodes);
        }
        box.getChildren().setAll(nodes);
    }

    private void addOwnChanges(SuggestionDifferences changes, String text, List<Node> nodes) {
        if (changes.ownChanges().isEmpty()) {
            nodes.add(muted("document.text.noChanges"));
        }
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String shownBefore = "";
        for (LineDifference change : changes.ownChanges()) {
            int at = change.after().isBlank() ? -1 : lines.indexOf(change.after());
            String before = at > 0 ? lines.get(at - 1) : "";
            if (!before.equals(shownBefore)) {
                context(before, nodes);
            }
            nodes.add(line(change));
            shownBefore = change.after();
            if (at >= 0 && at + 1 < lines.size()
                    && changes.ownChanges().stream().map(LineDifference::after).noneMatch(lines.get(at + 1)::equals)) {
                context(lines.get(at + 1), nodes);
                shownBefore = lines.get(at + 1);
            }
        }
    }

    /** Adds an unchanged line. */
    private void context(String line, List<Node> nodes) {
        if (!line.isEmpty()) {
            Label label = new Label(shown.apply(line));
            label.setWrapText(true);
            label.getStyleClass().addAll("text-muted", "unchanged-line");
            nodes.add(label);
        }
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

    private Node line(LineDifference line) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("changed-line");
        flow.setAccessibleText(shown.apply(line.before()) + " → " + shown.apply(line.after()));
        for (TextDifference piece : line.pieces()) {
            Text text = new Text(shown.apply(piece.text()));
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
