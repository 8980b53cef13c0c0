package org.tomes.desktop.people;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.tomes.people.Assignee;
import org.tomes.people.Responsibility;
import org.tomes.text.Texts;

/**
 * Creates the columns of the matrix: the topics, and the letters of each person or role below an upright heading.
 *
 * @param text a text of the usual size, which decides how wide columns are
 */
record MatrixColumns(TableView<Responsibility> matrix, RaciGrid grid, FrozenColumn frozen, Label text, Texts texts) {

    private static final double UPRIGHT = -90;

    TableColumn<Responsibility, Responsibility> ofTopics() {
        TableColumn<Responsibility, Responsibility> column = new TableColumn<>(texts.get("desktop_people.topic"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new TopicNameCell(texts, frozen.scrolled()));
        // Titles take the room that the letters leave.
        column.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> MatrixWidths.topics(matrix, text.getFont()),
                        text.fontProperty(), matrix.widthProperty(), matrix.getColumns()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    TableColumn<Responsibility, String> of(Assignee assignee) {
        TableColumn<Responsibility, String> column = new TableColumn<>();
        Label name = new Label(grid.name(assignee));
        name.setWrapText(true);
        name.setRotate(UPRIGHT);
        name.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> MatrixWidths.heading(name), name.fontProperty(),
                        name.insetsProperty(), name.labelPaddingProperty()));
        // Only a group takes the rotation into account.
        column.setGraphic(new Group(name));
        column.setUserData(assignee);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(RaciGrid.letters(row.getValue(), assignee)));
        column.setCellFactory(ignored -> new DutyCell());
        column.getStyleClass().add("raci-cell");
        column.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> MatrixWidths.letters(matrix, text.getFont()),
                        text.fontProperty(), matrix.widthProperty(), matrix.getColumns()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
