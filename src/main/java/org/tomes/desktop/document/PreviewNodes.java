package org.tomes.desktop.document;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tomes.document.content.Block;
import org.tomes.document.content.Inline;

/**
 * Creates the nodes that show a part of a document. The page is white like paper, regardless of the window's
 * appearance.
 */
final class PreviewNodes {

    private final Consumer<String> goTo;
    private final Map<Block.Table, double[]> widths = new IdentityHashMap<>();

    /** @param goTo receives the anchor of the heading that the user clicks */
    PreviewNodes(Consumer<String> goTo) {
        this.goTo = goTo;
    }

    Node node(PreviewBlock line) {
        return switch (line) {
            case PreviewBlock.Cover cover -> cover(cover);
            case PreviewBlock.Contents contents -> contents(contents);
            case PreviewBlock.TableHead head -> tableHead(head.table());
            case PreviewBlock.TableRow row -> tableRow(row);
            case PreviewBlock.Plain plain -> block(plain.block());
        };
    }

    private static Node cover(PreviewBlock.Cover cover) {
        VBox box = new VBox(label(cover.info().company(), "preview-company"),
                label(cover.info().title(), "preview-title"), label(cover.info().subtitle(), "preview-subtitle"),
                label(cover.info().stamp().mark(), "preview-company"));
        box.getStyleClass().add("preview-cover");
        GridPane facts = new GridPane();
        facts.getStyleClass().add("preview-facts");
        int row = 0;
        for (Block.Fact fact : cover.facts()) {
            Label name = label(fact.label(), "preview-fact");
            name.setMinWidth(Label.USE_PREF_SIZE);
            facts.add(name, 0, row);
            facts.add(label(fact.value(), "preview-text"), 1, row++);
        }
        box.getChildren().add(facts);
        return box;
    }

    private Node contents(PreviewBlock.Contents contents) {
        VBox box = new VBox(label(contents.title(), "preview-heading-2"));
        for (Block.Heading heading : contents.headings()) {
            Hyperlink link = new Hyperlink(numbered(heading));
            link.getStyleClass().addAll("preview-link", "preview-contents-" + heading.level());
            link.setOnAction(chosen -> goTo.accept(heading.anchor()));
            box.getChildren().add(link);
        }
        return box;
    }

    private static String numbered(Block.Heading heading) {
        return heading.number().isEmpty() ? heading.text() : heading.number() + "  " + heading.text();
    }

    private Node block(Block block) {
        return switch (block) {
            case Block.Heading heading -> label(numbered(heading), "preview-heading-" + heading.level());
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.ItemList list -> list(list);
            case Block.Figure figure -> new VBox(DrawingView.of(figure.drawing(), figure.alternative()),
                    label(figure.caption(), "preview-caption"));
            case Block.Cover cover -> throw new IllegalArgumentException("a line of its own");
            case Block.Contents contents -> throw new IllegalArgumentException("a line of its own");
            case Block.Table table -> throw new IllegalArgumentException("a line for each row");
            case Block.PageBreak pageBreak -> throw new IllegalArgumentException("not shown");
        };
    }

    private Node paragraph(Block.Paragraph paragraph) {
        TextFlow flow = flow(paragraph.inlines());
        flow.getStyleClass().add(switch (paragraph.style()) {
            case BODY -> "preview-body";
            case LEAD -> "preview-lead";
            case NOTE -> "preview-note";
            case WARNING -> "preview-warning";
        });
        return flow;
    }

    private Node list(Block.ItemList list) {
        VBox box = new VBox();
        box.getStyleClass().add("preview-list");
        int number = 0;
        for (Block.Item item : list.items()) {
            TextFlow flow = flow(item.inlines());
            flow.getChildren().addFirst(text(list.numbered() ? ++number + ".  " : "•  ", "preview-text"));
            box.getChildren().add(flow);
            item.below().forEach(below -> box.getChildren().add(list(below)));
        }
        return box;
    }

    private TextFlow flow(List<Inline> inlines) {
        TextFlow flow = new TextFlow();
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Text text -> flow.getChildren().add(text(text.text(), switch (text.look()) {
                    case PLAIN -> "preview-text";
                    case STRONG -> "preview-strong";
                    case CODE -> "preview-code";
                }));
                case Inline.Link link -> flow.getChildren().add(text(link.text(), "preview-text"));
                case Inline.Reference reference -> {
                    Hyperlink link = new Hyperlink(reference.text());
                    link.getStyleClass().add("preview-link");
                    link.setOnAction(chosen -> goTo.accept(reference.anchor()));
                    flow.getChildren().add(link);
                }
            }
        }
        return flow;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private Node tableHead(Block.Table table) {
        GridPane grid = grid(table);
        grid.getStyleClass().add("preview-table-head");
        int column = 0;
        for (Block.Column head : table.columns()) {
            grid.add(label(head.head(), "preview-strong-label"), column++, 0);
        }
        VBox box = new VBox(label(table.caption(), "preview-caption"), grid);
        box.getStyleClass().add("preview-table-start");
        return box;
    }

    private Node tableRow(PreviewBlock.TableRow line) {
        GridPane grid = grid(line.table());
        grid.getStyleClass().add("preview-table-row");
        int column = 0;
        for (Block.Cell cell : line.row().cells()) {
            grid.add(flow(cell.inlines()), column, 0, cell.columnSpan(), 1);
            column += cell.columnSpan();
        }
        return grid;
    }

    private GridPane grid(Block.Table table) {
        GridPane grid = new GridPane();
        for (double share : widths.computeIfAbsent(table, PreviewColumnWidths::of)) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(100 * share);
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }
}
