package org.tomes.desktop.help;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/**
 * Creates the nodes that show sections of the user guide.
 *
 * @param open receives the target of a link that is clicked
 */
record GuideNodes(Consumer<String> open) {

    /** The width of pictures in pixels; it fits into the window at the window's first size. */
    private static final double PICTURE_WIDTH = 570;
    /** Length from which a text does not widen its column further. */
    private static final int WRAPPED_LETTERS = 84;

    Label heading(GuideSection section) {
        Label heading = new Label(section.title());
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.getStyleClass().addAll("guide-heading", section.level() <= 2 ? "title-2" : "title-4");
        return heading;
    }

    /** @throws IllegalArgumentException if the guide contains markup of another kind than this class draws */
    javafx.scene.Node block(Node block) {
        return switch (block) {
            case Paragraph paragraph when paragraph.getFirstChild() instanceof Image picture -> picture(picture);
            case Paragraph paragraph -> flow(paragraph);
            case ListBlock list -> items(list);
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            default -> throw new IllegalArgumentException(block.toString());
        };
    }

    private TextFlow flow(Node paragraph) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("guide-text");
        paragraph.accept(new AbstractVisitor() {
            private String style = "guide-plain";

            @Override
            public void visit(org.commonmark.node.Text text) {
                flow.getChildren().add(text(text.getLiteral(), style));
            }

            @Override
            public void visit(SoftLineBreak end) {
                flow.getChildren().add(text(" ", style));
            }

            @Override
            public void visit(Code code) {
                flow.getChildren().add(text(code.getLiteral(), "guide-code"));
            }

            @Override
            public void visit(Emphasis label) {
                visitIn("guide-label", label);
            }

            @Override
            public void visit(StrongEmphasis strong) {
                visitIn("guide-strong", strong);
            }

            @Override
            public void visit(Link link) {
                flow.getChildren().add(link(link));
            }

            private void visitIn(String inner, Node parent) {
                String outer = style;
                style = inner;
                visitChildren(parent);
                style = outer;
            }
        });
        return flow;
    }

    private static Text text(String content, String style) {
        Text text = new Text(content);
        text.getStyleClass().add(style);
        return text;
    }

    private javafx.scene.Node link(Link link) {
        String content = GuideSection.plainText(link);
        String target = link.getDestination();
        if (!target.startsWith("#") && !target.startsWith("https:")) {
            // Other pages of the documentation are not packaged.
            return text(content, "guide-plain");
        }
        Hyperlink shown = new Hyperlink(content);
        shown.getStyleClass().add("guide-link");
        shown.setOnAction(clicked -> open.accept(target));
        return shown;
    }

    private VBox items(ListBlock items) {
        VBox list = new VBox();
        list.getStyleClass().add("guide-items");
        for (Node item : children(items)) {
            Label mark = new Label(items instanceof OrderedList ? list.getChildren().size() + 1 + "." : "•");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = new VBox();
            content.getStyleClass().add("guide-items");
            children(item).forEach(block -> content.getChildren().add(block(block)));
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox line = new HBox(mark, content);
            line.getStyleClass().add("guide-item");
            list.getChildren().add(line);
        }
        return list;
    }

    private GridPane table(TableBlock table) {
        List<List<Node>> rows = children(table).stream()
                .flatMap(part -> children(part).stream())
                .map(GuideNodes::children)
                .toList();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int columns = rows.getFirst().size();
        double letters = IntStream.range(0, columns).map(column -> longest(rows, column)).sum();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100 * Math.max(1.0 / (2 * columns), longest(rows, column) / letters));
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                TextFlow cell = flow(rows.get(row).get(column));
                cell.getStyleClass().add(row == 0 ? "guide-column" : "guide-cell");
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private static int longest(List<List<Node>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> Math.min(GuideSection.plainText(row.get(column)).length(), WRAPPED_LETTERS))
                .max()
                .orElseThrow();
    }

    private static List<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext).toList();
    }

    private static TextFlow code(String content) {
        TextFlow block = new TextFlow(text(content.stripTrailing(), "guide-code"));
        block.getStyleClass().add("guide-code-block");
        return block;
    }

    private static ImageView picture(Image picture) {
        String name = picture.getDestination();
        InputStream file = Objects.requireNonNull(GuideNodes.class.getResourceAsStream(name), name);
        ImageView view = new ImageView(new javafx.scene.image.Image(file));
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(PICTURE_WIDTH, view.getImage().getWidth()));
        view.setAccessibleText(GuideSection.plainText(picture));
        return view;
    }
}
