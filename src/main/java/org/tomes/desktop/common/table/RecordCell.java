package org.tomes.desktop.common.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/**
 * The cell of a table: a text, or a badge. A number widens its column until it fits, since a truncated number could be
 * mistaken for another one; any other truncated text is shown in a tooltip. If the row is too narrow for all columns,
 * the cell with the title shows the values of the other columns below it.
 */
final class RecordCell<R> extends TableCell<R, R> {

    /** Tolerance for rounding to whole pixels. */
    private static final double SLACK = 2;

    /** The style class of a value that can be changed. */
    static final String EDITABLE = "editable-cell";

    private final Column<R> column;
    /** The columns whose values are shown in a second line. */
    private final Supplier<List<TableColumn<R, ?>>> below;
    private final TitleLines<R> lines = new TitleLines<>();
    /** Whether the row was the only selected one before the mouse was pressed. */
    private boolean wasSelected;

    RecordCell(Column<R> column, Supplier<List<TableColumn<R, ?>>> below) {
        this.below = below;
        this.column = column;
        // Not left to the theme, which aligns texts by their baseline: cells created late are at the top of their row.
        setAlignment(column.has(Column.Trait.NUMERIC) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (column.has(Column.Trait.ENDS_WITH_NAME)) {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }
        if (column.isEditable()) {
            getStyleClass().add(EDITABLE);
        }
        // Runs before the click selects the row.
        addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> wasSelected = isOnlySelected());
        setOnMouseClicked(clicked -> {
            if (clicked.getButton() == MouseButton.PRIMARY && !clicked.isShortcutDown() && !clicked.isShiftDown()
                    && clicked.isStillSincePress() && getItem() != null
                    && (wasSelected || clicked.getClickCount() == 2)) {
                columnAt(clicked.getTarget()).filter(Column::isEditable)
                        .ifPresent(shown -> InlineEditMenu.open(shown, getItem(), this));
            }
        });
        setOnMouseEntered(entered -> describe());
    }

    /** Returns the column whose value is at this place of the cell. */
    private Optional<Column<R>> columnAt(EventTarget place) {
        return getGraphic() == lines ? lines.columnAt(place) : Optional.of(column);
    }

    private boolean isOnlySelected() {
        return getTableRow() != null && getTableRow().isSelected()
                && getTableView().getSelectionModel().getSelectedItems().size() == 1;
    }

    /** Marks the values that can be changed in this row, and explains the others. */
    private void describe() {
        if (getItem() == null) {
            return;
        }
        if (column.isEditable()) {
            mark(this, column.isEditable(getItem()));
        }
        lines.mark(getItem());
        setTooltip(isTruncated() || !origin().isEmpty() ? tooltip() : null);
    }

    static void mark(Node value, boolean editable) {
        value.getStyleClass().remove(EDITABLE);
        if (editable) {
            value.getStyleClass().add(EDITABLE);
        }
    }

    private String origin() {
        return getGraphic() == lines ? lines.origin(getItem()) : column.origin().apply(getItem());
    }

    private boolean isTruncated() {
        return getGraphic() == lines ? lines.isTruncated() : isTextTruncated();
    }

    private Tooltip tooltip() {
        String text = getGraphic() == lines ? lines.whole() : column.text().apply(getItem());
        Tooltip tooltip = new Tooltip(
                Stream.of(text, origin()).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n")));
        tooltip.getStyleClass().add("whole-text");
        tooltip.setWrapText(true);
        return tooltip;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setText(empty || row == null ? null : column.text().apply(row));
        List<TableColumn<R, ?>> columnsBelow = below.get();
        boolean twoLines = !empty && row != null && !columnsBelow.isEmpty();
        if (twoLines) {
            lines.show(getText(), column.has(Column.Trait.ENDS_WITH_NAME), row, columnsBelow);
            setGraphic(lines);
        } else if (!empty && row != null && column.badge() != null) {
            column.badge().apply(row).show(this);
        }
        setContentDisplay(twoLines ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        setAccessibleText(twoLines ? lines.whole() : null);
    }

    @Override
    protected void layoutChildren() {
        lines.fit(getWidth() - snappedLeftInset() - snappedRightInset());
        super.layoutChildren();
        if (getGraphic() != lines && isTextTruncated() && ContentWidths.isNeverTruncated(column, getText())) {
            double fullWidth = Math.ceil(untruncatedWidth());
            Platform.runLater(() -> {
                if (getTableColumn() != null && getTableColumn().getWidth() < fullWidth) {
                    getTableColumn().setMinWidth(fullWidth);
                }
            });
        }
    }

    private double untruncatedWidth() {
        Text measured = new Text(getText());
        measured.setFont(getFont());
        double icon = getGraphic() == null ? 0 : getGraphic().getLayoutBounds().getWidth() + getGraphicTextGap();
        return measured.getLayoutBounds().getWidth() + icon + snappedLeftInset() + snappedRightInset()
                + getLabelPadding().getLeft() + getLabelPadding().getRight() + SLACK;
    }
}
