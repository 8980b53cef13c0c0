package org.tomes.desktop.shell;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.tomes.desktop.common.Dialogs.Difference;
import org.tomes.text.Texts;

/** Two versions of a record side by side, field by field; names are never shortened, values wrap. */
final class ConflictTable extends GridPane {

    private static final double VERSION_WIDTH = 260;
    private static final double LEAST_VERSION_WIDTH = 120;

    ConflictTable(List<Difference> differences, Texts texts) {
        getStyleClass().add("differences");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().setAll(names, version(), version());
        addRow(0, heading(texts.get("shell.conflict.field")), heading(texts.get("shell.conflict.mine")),
                heading(texts.get("shell.conflict.theirs")));
        for (Difference difference : differences) {
            addRow(getRowCount(), heading(difference.field()), value(difference.mine()), value(difference.theirs()));
        }
        for (int row = 0; row < getRowCount(); row++) {
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            top.setMinHeight(Region.USE_PREF_SIZE);
            getRowConstraints().add(top);
        }
    }

    private static ColumnConstraints version() {
        ColumnConstraints version = new ColumnConstraints(LEAST_VERSION_WIDTH, VERSION_WIDTH, Double.MAX_VALUE);
        version.setHgrow(Priority.ALWAYS);
        return version;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("text-bold");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    private static Label value(String text) {
        Label value = new Label(text);
        value.setWrapText(true);
        return value;
    }
}
