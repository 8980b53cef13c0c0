package org.tomes.desktop.common.table;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** A table of four columns in a window of its own, laid out as on the screen. */
abstract class TableFixture {

    static final Texts TEXTS = Texts.in(Language.EN);
    static final String LONG = "A title that is much longer than any column of a table can be, even in a wide "
            + "window, because nobody limits it and it goes on and on";

    /** The row with a long state. */
    static final int OVERDUE = 7;

    record Row(int id, String name, String port) {
    }

    @TempDir
    Path folder;
    AppContext context;
    @AutoClose
    OpenRegister register;
    RecordTable<Row> table;
    final RecordedFrame frame = new RecordedFrame();
    Scene scene;
    Background background;

    static Badge badge(Row row) {
        return new Badge(Feather.CLOCK, Tone.QUIET, row.id() == OVERDUE ? "überfällig seit 28.10.2026" : "open");
    }

    /** A table may still store its columns, in the folder that is deleted afterwards. */
    @AfterEach
    void finish() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @BeforeEach
    void make() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        onScreen(() -> set(Runnable::run));
    }

    /** Puts a new table into a new window. */
    RecordTable<Row> set(Executor workers) {
        return set(workers,
                List.of(Column.<Row>badge("state", "desktop_people.name", 90, TableFixture::badge,
                        Comparator.comparing(Row::id)), Column.text("name", "desktop_people.name", 250, Row::name),
                        Column.text("port", "desktop_people.name", 30, Row::port).rightAligned().alwaysShown(),
                        Column.text("owner", "desktop_people.name", 60, row -> "Jana")));
    }

    RecordTable<Row> set(Executor workers, List<Column<Row>> columns) {
        background = new Background(workers, Runnable::run, failure -> {
            if (!"damaged".equals(failure.getMessage())) {
                throw new AssertionError(failure);
            }
        });
        Workspace workspace = new Workspace(context, register, TEXTS, background, new RecordedDialogs(), frame);
        table = new RecordTable<>();
        table.setUp(new TableSpec<>("rows", columns,
                List.of(new FilterChip<>("state", "overdue", row -> row.id() == OVERDUE)), Row::id, Row::name,
                Message.of("desktop_people.empty")), workspace);
        StackPane window = new StackPane(table);
        // The font size of the theme, which may not be loaded when this class runs alone.
        window.setStyle("-fx-font-size: 14px;");
        scene = new Scene(window, 900, 500);
        scene.getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/org/tomes/desktop/tomes.css")).toExternalForm());
        return table;
    }

    /** Lays the table out afterwards, as the next frame does. */
    <T> T onScreen(Callable<T> work) throws Exception {
        T result = DesktopFixture.onScreen(work);
        for (int frame = 0; frame < 2; frame++) {
            DesktopFixture.onScreen(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return null;
            });
        }
        return result;
    }

    void show(Row... rows) throws Exception {
        onScreen(() -> {
            table.show(List.of(rows));
            return null;
        });
    }

    TableView<?> view() {
        return (TableView<?>) table.pane();
    }

    VirtualFlow<?> flow() {
        return (VirtualFlow<?>) view().lookup(".virtual-flow");
    }

    int firstVisible() {
        return flow().getFirstVisibleCell().getIndex();
    }

    void select(int id) throws Exception {
        onScreen(() -> {
            table.select(row -> row.id() == id);
            return null;
        });
    }

    boolean shows(String text) {
        return table.lookupAll(".label").stream().anyMatch(label -> ((Label) label).getText().equals(text));
    }

    String placeholder() {
        return ((Label) view().getPlaceholder().lookup(".empty-state")).getText();
    }

    TableColumn<?, ?> column(String key) {
        return view().getColumns().stream().filter(column -> column.getId().equals(key)).findFirst().orElseThrow();
    }

    double widths() {
        return view().getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }

    TableCell<?, ?> cell(String key) {
        return view().lookupAll(".table-cell")
                .stream()
                .map(TableCell.class::cast)
                .filter(cell -> cell.getTableColumn() == column(key) && !cell.isEmpty() && cell.getIndex() == 0)
                .findFirst()
                .orElseThrow();
    }

    static void enter(TableCell<?, ?> cell) {
        Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false,
                false, false, false, false, false, false, false, false, null));
    }

    List<String> visibleColumns() {
        return view().getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    void width(double width) throws Exception {
        for (int frame = 0; frame < 3; frame++) {
            onScreen(() -> {
                scene.getRoot().resize(width, 500);
                return null;
            });
        }
    }
}
