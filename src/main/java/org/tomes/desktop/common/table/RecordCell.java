package org.tomes.desktop.common.table;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/**
 * The cell of a table: a text, or a badge. A number widens its column until it fits, since a truncated number could be
 * mistaken for another one; any other truncated text is shown in a tooltip.
 */
final class RecordCell<R> extends TableCell<R, R> {

    private static final int MAX_UNTRUNCATED_LENGTH = 32;
    /** Tolerance for rounding to whole pixels. */
    private static final double SLACK = 2;

    private static final String ICONS_ONLY = "icons only";

    private final Column<R> column;
    /** Whether the row was the only selected one before the mouse was pressed. */
    private boolean wasSelected;

    /**
     * Lets the cells of a column show only the icons of their states, and its head only the initial of its name; the
     * words are in tooltips.
     */
    static void showIconsOnly(TableColumn<?, ?> column, double width) {
        String heading = column.getText();
        column.getProperties().put(ICONS_ONLY, heading);
        column.setText("");
        Label initial = new Label(initial(heading, column.getTableView()));
        initial.setAccessibleText(heading);
        initial.setTooltip(new Tooltip(heading));
        column.setGraphic(initial);
        column.setMinWidth(width);
        column.setPrefWidth(width);
    }

    /** Returns the initial of a heading; nothing if another heading has the same, since it would say too little. */
    private static String initial(String heading, TableView<?> view) {
        String initial = heading.isEmpty() ? "" : heading.substring(0, heading.offsetByCodePoints(0, 1));
        return headings(view).filter(other -> other.startsWith(initial)).count() > 1 && !initial.isEmpty() ? ""
                : initial;
    }

    private static Stream<String> headings(TableView<?> view) {
        return view.getVisibleLeafColumns()
                .stream()
                .filter(column -> column.getUserData() instanceof Column<?> definition && definition.badge() != null)
                .map(column -> (String) column.getProperties().getOrDefault(ICONS_ONLY, column.getText()));
    }

    static void showWords(TableColumn<?, ?> column, double width) {
        column.setText((String) column.getProperties().remove(ICONS_ONLY));
        column.setGraphic(null);
        column.setPrefWidth(width);
    }

    private boolean isIconOnly() {
        return getGraphic() != null && getTableColumn() != null && isOfIcons(getTableColumn());
    }

    private static boolean isOfIcons(TableColumn<?, ?> column) {
        return column.getProperties().containsKey(ICONS_ONLY);
    }

    RecordCell(Column<R> column) {
        this.column = column;
        // Not left to the theme, which aligns texts by their baseline: cells created late are at the top of their row.
        setAlignment(column.numeric() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        if (column.isEditable()) {
            getStyleClass().add("editable-cell");
            // Before the click selects the row.
            addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> wasSelected = isOnlySelected());
            setOnMouseClicked(clicked -> {
                if (clicked.getButton() == MouseButton.PRIMARY && !clicked.isShortcutDown() && !clicked.isShiftDown()
                        && clicked.isStillSincePress() && getItem() != null
                        && (wasSelected || clicked.getClickCount() == 2)) {
                    CellValueMenu.open(column, getItem(), this);
                }
            });
        }
        setOnMouseEntered(entered -> setTooltip(isTextTruncated() || isIconOnly() ? tooltip() : null));
    }

    private boolean isOnlySelected() {
        return getTableRow().isSelected() && getTableView().getSelectionModel().getSelectedItems().size() == 1;
    }

    private Tooltip tooltip() {
        Tooltip tooltip = new Tooltip(column.text().apply(getItem()));
        tooltip.getStyleClass().add("whole-text");
        tooltip.setWrapText(true);
        return tooltip;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setText(empty || row == null ? null : column.text().apply(row));
        if (!empty && row != null && column.badge() != null) {
            column.badge().apply(row).show(this);
        }
        setContentDisplay(isIconOnly() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isIconOnly() && isTextTruncated() && isWhole(getText())) {
            double fullWidth = Math.ceil(wholeWidth());
            Platform.runLater(() -> {
                if (getTableColumn() != null && !isOfIcons(getTableColumn())
                        && getTableColumn().getWidth() < fullWidth) {
                    getTableColumn().setMinWidth(fullWidth);
                }
            });
        }
    }

    /**
     * Whether the column grows instead of truncating this text: codes, numbers, dates, addresses, port ranges, and
     * states, which may end with a date.
     */
    private boolean isWhole(String text) {
        return text != null && !text.isEmpty() && text.length() <= MAX_UNTRUNCATED_LENGTH
                && (column.growsWithText() || Character.isDigit(text.charAt(0)));
    }

    private double wholeWidth() {
        Text measured = new Text(getText());
        measured.setFont(getFont());
        double icon = getGraphic() == null ? 0 : getGraphic().getLayoutBounds().getWidth() + getGraphicTextGap();
        return measured.getLayoutBounds().getWidth() + icon + snappedLeftInset() + snappedRightInset()
                + getLabelPadding().getLeft() + getLabelPadding().getRight() + SLACK;
    }
}
