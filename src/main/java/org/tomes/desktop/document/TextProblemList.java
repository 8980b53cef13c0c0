package org.tomes.desktop.document;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.document.text.MissingPart;
import org.tomes.text.Texts;

/**
 * The problems in a text, each a link to its line; a lost part has a button that restores it. Two problems of two lines
 * are always visible.
 */
public final class TextProblemList extends ScrollPane {

    private static final double TWO_PROBLEMS = 84;
    private static final double MAX_HEIGHT = 150;

    private final VBox lines = new VBox();
    private List<TextProblem> shown = List.of();

    public TextProblemList() {
        getStyleClass().add("problems");
        setContent(lines);
        setFitToWidth(true);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        lines.heightProperty().addListener((property, before, height) -> fit());
    }

    /**
     * @param goTo shows the line of a problem
     * @param restore restores a lost part
     */
    void show(List<TextProblem> problems, Texts texts, Consumer<TextProblem> goTo, Consumer<MissingPart> restore) {
        if (!shown.equals(problems)) {
            shown = List.copyOf(problems);
            lines.getChildren().setAll(problems.stream().map(problem -> line(problem, texts, goTo, restore)).toList());
            setVvalue(0);
        }
        setVisible(!problems.isEmpty());
    }

    private void fit() {
        double needed = lines.getHeight() + 2;
        setMinHeight(Math.min(needed, TWO_PROBLEMS));
        setPrefHeight(Math.min(needed, MAX_HEIGHT));
        setMaxHeight(Math.min(needed, MAX_HEIGHT));
    }

    private static Node line(TextProblem problem, Texts texts, Consumer<TextProblem> goTo,
            Consumer<MissingPart> restore) {
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("tone-warning");
        Hyperlink link = new Hyperlink(texts.get(problem.sentence()));
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setDisable(problem.line() == 0);
        link.setOnAction(pressed -> goTo.accept(problem));
        HBox line = new HBox(8, icon, link);
        line.setAlignment(Pos.CENTER_LEFT);
        problem.lostPart().ifPresent(part -> line.getChildren().add(1, restoring(part, texts, restore)));
        return line;
    }

    private static Button restoring(MissingPart part, Texts texts, Consumer<MissingPart> restore) {
        Button button = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));
        button.setId("put-back-" + part.use().name());
        button.setAccessibleText(texts.get("document.text.putBack", texts.get(part.name())));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL);
        button.setOnAction(pressed -> restore.accept(part));
        return button;
    }
}
