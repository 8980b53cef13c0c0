package org.tomes.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tomes.catalogue.ControlTheme;
import org.tomes.desktop.common.Workspace;
import org.tomes.soa.Applicability;
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
        getChildren().add(legend(rows.stream().filter(row -> row.annexAControl().isPresent()).toList()));
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
        square.getStyleClass().addAll("square", style(row.coverage()));
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

    private static String style(ControlCoverage coverage) {
        return switch (coverage) {
            case COVERED -> "square-good";
            case ONLY_SUPPORTING -> "square-warning";
            case ONLY_DOCUMENTED -> "square-documents";
            case ONLY_PLANNED -> "square-planned";
            case NO_MEASURE -> "square-bad";
            case NOT_NEEDED -> "square-quiet";
        };
    }

    private Node legend(List<SoaRow> rows) {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("square-legend");
        for (ControlCoverage coverage : ControlCoverage.values()) {
            long number = rows.stream().filter(row -> row.coverage() == coverage).count();
            if (number > 0) {
                legend.getChildren().add(link(coverage, number));
            }
        }
        return legend;
    }

    private Hyperlink link(ControlCoverage coverage, long number) {
        Label sample = new Label();
        sample.getStyleClass().addAll("square-sample", style(coverage));
        Hyperlink link = new Hyperlink(texts.get("overview.controls.count", number, state(coverage)), sample);
        String filter = coverage == ControlCoverage.NOT_NEEDED ? texts.name("soa", Applicability.NOT_APPLICABLE)
                : state(coverage);
        link.setOnAction(chosen -> workspace.frame().showFiltered("soa", List.of(filter)));
        return link;
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
