package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.people.MatrixController;
import org.tomes.settings.Appearance;
import org.tomes.settings.DisplaySettings;
import org.tomes.settings.Settings;

class ThemesTest {

    @BeforeEach
    void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fieldsOfALineAreOfOneHeight(boolean compact) throws Exception {
        DesktopFixture.onScreen(() -> {
            TextField text = new TextField("TOM-001");
            ComboBox<String> choice = new ComboBox<>();
            choice.getItems().add("technical");
            choice.getSelectionModel().selectFirst();
            DatePicker day = new DatePicker();
            VBox form = new VBox(text, choice, day);
            Scene scene = new Scene(form, 400, 300);
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Themes.class.getResource("/org/tomes/desktop/tomes.css"))
                            .toExternalForm());
            Themes.apply(new DisplaySettings(Appearance.LIGHT, false, compact, Settings.DEFAULT_ZOOM), scene);
            form.applyCss();
            form.layout();
            assertThat(choice.getHeight()).isCloseTo(text.getHeight(), within(4.0));
            assertThat(day.getHeight()).isCloseTo(text.getHeight(), within(4.0));
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(value = Appearance.class, names = {"LIGHT", "DARK"})
    void highContrastRowsFitTheirColumns(Appearance appearance) throws Exception {
        DesktopFixture.onScreen(() -> {
            TableView<String> table = new TableView<>();
            TableColumn<String, String> column = new TableColumn<>("Code");
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
            table.getColumns().add(column);
            table.getItems().addAll("TOM-001", "TOM-002");
            table.getSelectionModel().selectFirst();
            Scene scene = new Scene(new VBox(table), 400, 300);
            Themes.apply(new DisplaySettings(appearance, true, false, Settings.DEFAULT_ZOOM), scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(table.lookupAll(".table-row-cell")).hasSizeGreaterThan(1).allSatisfy(node -> {
                assertThat(((Region) node).snappedTopInset()).isGreaterThan(0);
                assertThat(((Region) node).snappedLeftInset()).isZero();
            });
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/R", "R/C", "A/C", "C/I"})
    void twoLettersFitIntoACellOfTheResponsibilityMatrix(String letters) throws Exception {
        DesktopFixture.onScreen(() -> {
            TableView<String> table = new TableView<>();
            table.getStyleClass().add("raci");
            TableColumn<String, String> column = new TableColumn<>("");
            column.getStyleClass().add("raci-cell");
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
            table.getColumns().add(column);
            table.getItems().add(letters);
            Label heading = new Label("Role");
            column.setGraphic(heading);
            Scene scene = new Scene(new VBox(table), 400, 300);
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Themes.class.getResource("/org/tomes/desktop/tomes.css"))
                            .toExternalForm());
            Themes.apply(new DisplaySettings(Appearance.LIGHT, false, false, Settings.DEFAULT_ZOOM), scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            column.setPrefWidth(MatrixController.CELL_WIDTH * heading.getFont().getSize());
            scene.getRoot().layout();
            assertThat(table.lookupAll(".raci-cell .text")).extracting(text -> ((Text) text).getText())
                    .contains(letters);
            return null;
        });
    }

    /** An icon is a text whose size is its font size, so that an icon of 1.8em grows whenever styles are applied. */
    @Test
    void iconsHaveNoSizeRelativeToTheirOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/tomes/desktop"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".css"))).isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("-fx-icon-size:\\s*[0-9.]+[a-z%]"));
        }
    }
}
