package org.tomes.desktop.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Dialogs.Choice;
import org.tomes.text.Texts;

/**
 * Two versions of a record side by side, of which the user chooses one for each field. Names are never truncated,
 * values wrap.
 */
final class ConflictTable extends GridPane {

    private static final double VERSION_WIDTH = 260;
    private static final double MIN_VERSION_WIDTH = 120;

    private record Row(RadioButton mine, RadioButton theirs) {
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();

    ConflictTable(List<Choice> choices, Texts texts) {
        getStyleClass().add("differences");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().setAll(names, version(), version());
        addRow(0, heading(texts.get("shell.conflict.field")), column("mine", Row::mine, texts),
                column("theirs", Row::theirs, texts));
        choices.forEach(this::add);
        for (int row = 0; row < getRowCount(); row++) {
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            top.setMinHeight(Region.USE_PREF_SIZE);
            getRowConstraints().add(top);
        }
    }

    private void add(Choice choice) {
        String name = choice.difference().name();
        ToggleGroup group = new ToggleGroup();
        Row row = new Row(version(choice.difference().mine(), group), version(choice.difference().theirs(), group));
        row.mine().setId("mine-" + name);
        row.theirs().setId("theirs-" + name);
        row.mine().setDisable(choice.fixed());
        group.selectToggle(choice.theirs() || choice.fixed() ? row.theirs() : row.mine());
        rows.put(name, row);
        Label field = heading(choice.difference().field());
        List.of(row.mine(), row.theirs())
                .forEach(version -> version.setAccessibleText(field.getText() + ": " + version.getText()));
        addRow(getRowCount(), field, row.mine(), row.theirs());
    }

    /** Returns the names of the fields that keep the version in the register. */
    Set<String> theirs() {
        return rows.entrySet()
                .stream()
                .filter(row -> row.getValue().theirs().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns the heading of a version, with a link that selects this version for all fields. */
    private VBox column(String version, Function<Row, RadioButton> button, Texts texts) {
        VBox column = new VBox(heading(texts.get("shell.conflict." + version)));
        Hyperlink all = new Hyperlink(texts.get("shell.conflict.all"));
        all.setId("all-" + version);
        all.setOnAction(chosen -> new ArrayList<>(rows.values()).stream()
                .map(button)
                .filter(radioButton -> !radioButton.isDisabled())
                .forEach(radioButton -> radioButton.setSelected(true)));
        column.getChildren().add(all);
        return column;
    }

    private static ColumnConstraints version() {
        ColumnConstraints version = new ColumnConstraints(MIN_VERSION_WIDTH, VERSION_WIDTH, Double.MAX_VALUE);
        version.setHgrow(Priority.ALWAYS);
        return version;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("text-bold");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    private static RadioButton version(String text, ToggleGroup group) {
        RadioButton version = new RadioButton(text);
        version.setMnemonicParsing(false);
        version.setToggleGroup(group);
        version.setWrapText(true);
        return version;
    }
}
