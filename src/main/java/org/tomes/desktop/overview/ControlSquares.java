package org.tomes.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tomes.catalogue.ControlTheme;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.soa.CoverageLegend;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/**
 * The controls of Annex A as one small square each, by theme, coloured by their coverage with measures, with the number
 * of each colour. The Tab key reaches one square; the arrow keys move between them.
 */
final class ControlSquares extends VBox {

    private final Workspace workspace;
    private final Texts texts;
    private final List<Button> squares = new ArrayList<>();

    ControlSquares(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        getStyleClass().add("control-squares");
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    void show(List<SoaRow> rows) {
        squares.clear();
        Map<ControlTheme, List<SoaRow>> themes = rows.stream()
                .filter(row -> row.annexAControl().isPresent())
                .collect(Collectors.groupingBy(row -> row.annexAControl().orElseThrow().theme(), TreeMap::new,
                        Collectors.toList()));
        getChildren().clear();
        if (rows.stream().allMatch(row -> row.coverage() == ControlCoverage.NO_MEASURE)) {
            Label nothing = new Label(texts.get("desktop_soa.nothingCovered"));
            nothing.getStyleClass().add("text-muted");
            nothing.setWrapText(true);
            nothing.setMinHeight(Label.USE_PREF_SIZE);
            getChildren().add(nothing);
            return;
        }
        themes.forEach((theme, controls) -> getChildren().addAll(name(theme), row(controls)));
        getChildren().add(
                new CoverageLegend(rows.stream().filter(row -> row.annexAControl().isPresent()).toList(), workspace));
        squares.stream().limit(1).forEach(first -> first.setFocusTraversable(true));
    }

    private Label name(ControlTheme theme) {
        Label name = new Label(texts.name("catalogue", theme));
        name.getStyleClass().addAll("text-muted", "text-small");
        return name;
    }

    private Node row(List<SoaRow> controls) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("square-row");
        controls.stream().map(this::square).forEach(row.getChildren()::add);
        return row;
    }

    private Button square(SoaRow row) {
        String accessibleText = texts.get("overview.control", row.control(), row.title(), state(row.coverage()));
        Button square = new Button();
        square.getStyleClass().addAll("square", CoverageLegend.style(row.coverage()));
        square.setAccessibleText(accessibleText);
        square.setTooltip(new Tooltip(accessibleText));
        square.setFocusTraversable(false);
        square.setOnAction(pressed -> workspace.frame().show("soa", row.control()));
        squares.add(square);
        return square;
    }

    private String state(ControlCoverage coverage) {
        return texts.name("soa", coverage);
    }

    private void move(KeyEvent pressed) {
        int at = squares.indexOf(getScene().getFocusOwner());
        int step = switch (pressed.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -squaresPerRow();
            case DOWN -> squaresPerRow();
            default -> 0;
        };
        if (at >= 0 && step != 0) {
            pressed.consume();
            Button next = squares.get(Math.clamp(at + step, 0, squares.size() - 1));
            squares.get(at).setFocusTraversable(false);
            next.setFocusTraversable(true);
            next.requestFocus();
        }
    }

    /** Returns the number of squares per row. */
    private int squaresPerRow() {
        double top = squares.getFirst().getBoundsInParent().getMinY();
        return (int) Math.max(1,
                squares.stream()
                        .filter(square -> square.getParent() == squares.getFirst().getParent()
                                && square.getBoundsInParent().getMinY() == top)
                        .count());
    }
}
