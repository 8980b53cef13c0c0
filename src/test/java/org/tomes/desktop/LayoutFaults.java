package org.tomes.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Finds content of a window that is not fully visible: texts with an ellipsis, fields too narrow for their content, and
 * controls that extend beyond their parent. Texts in rows may be cut, since users can widen columns; states may not.
 */
public final class LayoutFaults {

    /** Tolerance for borders and rounding to whole pixels. */
    private static final double SLACK = 1.5;
    private final List<String> found = new ArrayList<>();

    private LayoutFaults() {
    }

    /** Returns the faults of all visible content in the root; empty if there are none. */
    public static List<String> in(Parent root) {
        LayoutFaults faults = new LayoutFaults();
        faults.look(root);
        return List.copyOf(faults.found);
    }

    private void look(Node node) {
        boolean row = node instanceof Cell<?> && !(node.getParent() instanceof ComboBoxBase<?>);
        if (node instanceof TableCell<?, ?> cell && cell.getGraphic() instanceof FontIcon && cell.isVisible()) {
            ellipsis(cell);
        }
        if (!node.isVisible() || row) {
            return;
        }
        if (node instanceof Labeled labeled) {
            ellipsis(labeled);
        }
        if (node instanceof TextField field) {
            narrow(field);
        }
        if (node instanceof Control && !(node instanceof ScrollPane || node instanceof SplitPane) || header(node)) {
            overEdge(node);
        }
        if (node instanceof FlowPane line) {
            nameApartFromItsValue(line);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void nameApartFromItsValue(FlowPane line) {
        List<Node> shown = line.getChildren().stream().filter(Node::isVisible).toList();
        for (int i = 1; i < shown.size(); i++) {
            if (shown.get(i - 1) instanceof Labeled name && name.getText() != null && name.getText().endsWith(":")
                    && shown.get(i).getBoundsInParent().getMinY() >= name.getBoundsInParent().getMaxY()) {
                found.add("ends a line, and its value begins the next: " + name.getText());
            }
        }
    }

    private static boolean header(Node node) {
        return node.getStyleClass().contains("tab");
    }

    private void ellipsis(Labeled labeled) {
        Optional<String> shown = texts(labeled).map(Text::getText);
        shown.filter(text -> labeled.getText() != null && !text.equals(labeled.getText()))
                .filter(text -> text.endsWith("…") || text.endsWith("...") || text.isEmpty())
                .ifPresent(text -> found.add("cut off: " + labeled.getText() + " → " + text));
    }

    private static Optional<Text> texts(Labeled labeled) {
        Parent holder = labeled instanceof TitledPane pane && pane.lookup(".title") instanceof Parent title ? title
                : labeled;
        return holder.getChildrenUnmodifiable()
                .stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(Text.class::cast)
                .findFirst();
    }

    /** User input may be longer than its field; initial content must not be. */
    private void narrow(TextField field) {
        boolean date = field.getParent() instanceof ComboBoxBase<?>;
        String text = field.getText() == null || field.getText().isEmpty() ? field.getPromptText()
                : date ? field.getText() : "";
        if (text != null && !text.isEmpty()) {
            Text measured = new Text(text);
            measured.setFont(field.getFont());
            double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
            if (measured.getLayoutBounds().getWidth() > room + SLACK) {
                found.add("too narrow: " + text);
            }
        }
    }

    /** Content may exceed the viewport only in the directions that can be scrolled; tables scroll to their columns. */
    private void overEdge(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        boolean across = true;
        boolean down = true;
        for (Parent holder = node.getParent(); holder != null && (across || down); holder = holder.getParent()) {
            if (holder.getStyleClass().contains("column-header-background")) {
                return;
            }
            Optional<ScrollPane> scroll = scrolledBy(holder);
            across &= scroll.map(pane -> pane.isFitToWidth() || pane.getHbarPolicy() == ScrollBarPolicy.NEVER)
                    .orElse(true);
            down &= scroll.map(pane -> pane.getVbarPolicy() == ScrollBarPolicy.NEVER).orElse(true);
            Bounds edge = holder.localToScene(holder.getLayoutBounds());
            boolean out = across && (own.getMinX() < edge.getMinX() - SLACK || own.getMaxX() > edge.getMaxX() + SLACK)
                    || down && (own.getMinY() < edge.getMinY() - SLACK || own.getMaxY() > edge.getMaxY() + SLACK);
            if (out && holder instanceof Region) {
                found.add("over the edge: " + words(node) + " " + place(own) + " of " + words(holder) + " "
                        + place(edge));
                return;
            }
        }
    }

    /** Returns the scroll pane of this node, if the node is its viewport's child around the content. */
    private static Optional<ScrollPane> scrolledBy(Parent holder) {
        return Optional.ofNullable(holder.getParent())
                .filter(port -> port.getStyleClass().contains("viewport"))
                .map(Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast);
    }

    private static String words(Node node) {
        String text = switch (node) {
            case Labeled labeled when labeled.getText() != null -> labeled.getText();
            case TextInputControl input -> String.valueOf(input.getPromptText());
            default -> "";
        };
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId()) + node.getStyleClass()
                + (text.isEmpty() ? "" : " “" + text + "”");
    }

    private static String place(Bounds bounds) {
        return "(%.0f–%.0f × %.0f–%.0f)".formatted(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(),
                bounds.getMaxY());
    }
}
