package org.tomes.desktop.network;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.tomes.nsg.segment.ReachablePorts;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Segmentation.Side;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/** Draws the reachability between zones as a table of words. */
final class MatrixDrawing {

    private static final int MAX_TEXT_LENGTH = 44;

    private final Texts texts;
    private final GridPane grid;

    MatrixDrawing(Texts texts, GridPane grid) {
        this.texts = texts;
        this.grid = grid;
    }

    void show(Segmentation segmentation) {
        List<Side> columns = Stream.of(Side.values())
                .filter(to -> segmentation.matrix().values().stream().anyMatch(row -> row.containsKey(to)))
                .toList();
        add(0, 0, texts.get("segment.field.from"), "zone-head");
        for (Side to : columns) {
            add(columns.indexOf(to) + 1, 0, texts.get("segment.side." + to), "zone-head");
        }
        int line = 1;
        for (Side from : segmentation.matrix().keySet()) {
            add(0, line, texts.get("segment.side." + from), "zone-head");
            for (Side to : columns) {
                ReachablePorts permitted = segmentation.matrix().get(from).get(to);
                cell(columns.indexOf(to) + 1, line, permitted, from, to);
            }
            line++;
        }
    }

    private void cell(int column, int line, ReachablePorts permitted, Side from, Side to) {
        if (permitted == null) {
            add(column, line, "–", "zone-none");
            return;
        }
        String all = permitted.isEmpty() ? texts.get("segment.nothing")
                : permitted.text().equals("*") ? texts.get("desktop_network.everything") : permitted.text();
        Label label = add(column, line, Excerpt.of(all, MAX_TEXT_LENGTH),
                permitted.isEmpty() ? "zone-closed" : permitted.text().equals("*") ? "zone-open" : "zone-some");
        label.setAccessibleText(
                texts.get("segment.side." + from) + " → " + texts.get("segment.side." + to) + ": " + all);
        if (all.length() > MAX_TEXT_LENGTH) {
            label.setTooltip(new Tooltip(all));
        }
    }

    private Label add(int column, int line, String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(Double.MAX_VALUE);
        label.getStyleClass().addAll("zone-cell", style);
        GridPane.setHgrow(label, Priority.ALWAYS);
        GridPane.setFillWidth(label, true);
        grid.add(label, column, line);
        return label;
    }
}
