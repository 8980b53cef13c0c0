package org.tomes.desktop.soa;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.tomes.desktop.common.Workspace;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.SoaRow;

/** The number of controls with each coverage, beside its colour. Each number leads to the list of these controls. */
public final class CoverageLegend extends FlowPane {

    public CoverageLegend(List<SoaRow> rows, Workspace workspace) {
        getStyleClass().add("square-legend");
        for (ControlCoverage coverage : ControlCoverage.values()) {
            long number = rows.stream().filter(row -> row.coverage() == coverage).count();
            if (number > 0) {
                getChildren().add(link(coverage, number, workspace));
            }
        }
    }

    private static Hyperlink link(ControlCoverage coverage, long number, Workspace workspace) {
        Label sample = new Label();
        sample.getStyleClass().addAll("square-sample", style(coverage));
        String state = workspace.texts().name("soa", coverage);
        Hyperlink link = new Hyperlink(workspace.texts().get("overview.controls.count", number, state), sample);
        String filter = coverage == ControlCoverage.NOT_NEEDED
                ? workspace.texts().name("soa", Applicability.NOT_APPLICABLE)
                : state;
        link.setOnAction(chosen -> workspace.frame().showFiltered("soa", List.of(filter)));
        return link;
    }

    /** Returns the style class of the colour of controls with this coverage. */
    public static String style(ControlCoverage coverage) {
        return switch (coverage) {
            case COVERED -> "square-good";
            case ONLY_SUPPORTING -> "square-warning";
            case ONLY_DOCUMENTED -> "square-documents";
            case ONLY_PLANNED -> "square-planned";
            case NO_MEASURE -> "square-bad";
            case NOT_NEEDED -> "square-quiet";
        };
    }
}
