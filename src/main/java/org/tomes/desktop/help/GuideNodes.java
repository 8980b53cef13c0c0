package org.tomes.desktop.help;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Creates the nodes that show sections of the user guide.
 *
 * @param open receives the target of a link that is clicked
 */
record GuideNodes(Consumer<String> open) {

    private static final double PICTURE_WIDTH = 620;
    /** Length from which a text does not widen its column further. */
    private static final int WRAPPED_LETTERS = 84;

    Node heading(GuideSection section) {
        Label heading = new Label(section.title());
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.getStyleClass().addAll("guide-heading", section.level() <= 2 ? "title-2" : "title-4");
        return heading;
    }

    Node block(GuideBlock block) {
        return switch (block) {
            case GuideBlock.Paragraph paragraph -> flow(paragraph.spans());
            case GuideBlock.Items items -> items(items);
            case GuideBlock.Table table -> table(table);
            case GuideBlock.Code code -> code(code);
            case GuideBlock.Picture picture -> picture(picture);
        };
    }

    private TextFlow flow(List<GuideSpan> spans) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("guide-text");
        for (GuideSpan span : spans) {
            flow.getChildren().add(span.target().isEmpty() ? text(span) : link(span));
        }
        return flow;
    }

    private static Node text(GuideSpan span) {
        Text text = new Text(span.text());
        text.getStyleClass().add("guide-" + span.style().name().toLowerCase(Locale.ROOT));
        return text;
    }

    private Node link(GuideSpan span) {
        if (!span.target().startsWith("#") && !span.target().startsWith("https:")) {
            // Other pages of the documentation are not packaged.
            return text(span);
        }
        Hyperlink link = new Hyperlink(span.text());
        link.getStyleClass().add("guide-link");
        link.setOnAction(clicked -> open.accept(span.target()));
        return link;
    }

    private Node items(GuideBlock.Items items) {
        VBox list = new VBox();
        list.getStyleClass().add("guide-items");
        int number = 0;
        for (List<GuideBlock> item : items.items()) {
            Label mark = new Label(items.numbered() ? ++number + "." : "•");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = new VBox();
            content.getStyleClass().add("guide-items");
            item.forEach(block -> content.getChildren().add(block(block)));
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox line = new HBox(mark, content);
            line.getStyleClass().add("guide-item");
            list.getChildren().add(line);
        }
        return list;
    }

    private Node table(GuideBlock.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int columns = table.rows().getFirst().size();
        double letters = IntStream.range(0, columns).map(column -> longest(table, column)).sum();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100 * Math.max(1.0 / (2 * columns), longest(table, column) / letters));
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < columns && column < table.rows().get(row).size(); column++) {
                TextFlow cell = flow(table.rows().get(row).get(column));
                cell.getStyleClass().add(row == 0 ? "guide-column" : "guide-cell");
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private static int longest(GuideBlock.Table table, int column) {
        return table.rows()
                .stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).stream().mapToInt(span -> span.text().length()).sum())
                .map(length -> Math.min(length, WRAPPED_LETTERS))
                .max()
                .orElse(1);
    }

    private static Node code(GuideBlock.Code code) {
        Text text = new Text(code.text());
        text.getStyleClass().add("guide-code");
        TextFlow block = new TextFlow(text);
        block.getStyleClass().add("guide-code-block");
        return block;
    }

    private static Node picture(GuideBlock.Picture picture) {
        InputStream file = Objects.requireNonNull(GuideNodes.class.getResourceAsStream(picture.file()), picture.file());
        ImageView view = new ImageView(new Image(file));
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(PICTURE_WIDTH, view.getImage().getWidth()));
        view.setAccessibleText(picture.description());
        return view;
    }
}
