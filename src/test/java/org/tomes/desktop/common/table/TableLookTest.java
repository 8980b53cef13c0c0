package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
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

/** The appearance of a table on screen: widths, scroll position, and its text before rows were read. */
class TableLookTest {

    private static final Texts TEXTS = Texts.in(Language.EN);
    private static final String LONG = "A title that is much longer than any column of a table can be, even in a wide "
            + "window, because nobody limits it and it goes on and on";

    /** The row with a long state. */
    private static final int OVERDUE = 7;

    private record Row(int id, String name, String port) {
    }

    @TempDir
    private Path folder;
    private AppContext context;
    private OpenRegister register;
    private RecordTable<Row> table;
    private Scene scene;

    private static Badge badge(Row row) {
        return new Badge(Feather.CLOCK, Tone.QUIET, row.id() == OVERDUE ? "überfällig seit 28.10.2026" : "open");
    }

    @BeforeEach
    void make() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        onScreen(() -> set(Runnable::run));
    }

    /** Puts a new table into a new window. */
    private RecordTable<Row> set(Executor workers) {
        Workspace workspace = new Workspace(context, register, TEXTS,
                new Background(workers, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }), new RecordedDialogs(), new RecordedFrame());
        table = new RecordTable<>();
        table.setUp(new TableSpec<>("rows",
                List.of(Column.<Row>badge("state", "desktop_people.name", 90, TableLookTest::badge,
                        Comparator.comparing(Row::id)), Column.text("name", "desktop_people.name", 250, Row::name),
                        Column.text("port", "desktop_people.name", 30, Row::port).rightAligned().alwaysShown(),
                        Column.text("owner", "desktop_people.name", 60, row -> "Jana")),
                List.of(), Row::id, Row::name, Message.of("desktop_people.empty")), workspace);
        StackPane window = new StackPane(table);
        // The font size of the theme, which may not be loaded when this class runs alone.
        window.setStyle("-fx-font-size: 14px;");
        scene = new Scene(window, 900, 500);
        scene.getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/org/tomes/desktop/tomes.css")).toExternalForm());
        return table;
    }

    @Test
    void storedLayoutFoldsAwayTheSameColumns() throws Exception {
        context.settings().change(all -> all.withTable("rows", "state:90,name:250,port:30,owner:70"));
        Queue<Runnable> reading = new ArrayDeque<>();
        onScreen(() -> set(reading::add));
        show(new Row(1, LONG, "22"));
        width(420);
        onScreen(() -> {
            while (!reading.isEmpty()) {
                reading.remove().run();
            }
            return null;
        });
        width(419);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");
        assertThat(column("name").getWidth()).isGreaterThanOrEqualTo(250);
    }

    @AfterEach
    void close() {
        register.close();
    }

    /** Lays the table out afterwards, as the next frame does. */
    private <T> T onScreen(Callable<T> work) throws Exception {
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

    private void show(Row... rows) throws Exception {
        onScreen(() -> {
            table.show(List.of(rows));
            return null;
        });
    }

    private TableView<?> view() {
        return (TableView<?>) table.pane();
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) view().lookup(".virtual-flow");
    }

    private int firstVisible() {
        return flow().getFirstVisibleCell().getIndex();
    }

    private void select(int id) throws Exception {
        onScreen(() -> {
            table.select(row -> row.id() == id);
            return null;
        });
    }

    @Test
    void selectedRowThatIsVisibleStaysWhereItIs() throws Exception {
        show(IntStream.range(0, 300).mapToObj(i -> new Row(i, "row " + i, "22")).toArray(Row[]::new));
        select(7);
        assertThat(firstVisible()).isZero();
        select(3);
        assertThat(firstVisible()).isZero();
    }

    @Test
    void rowBelowTheVisibleOnesComesToTheNearestEdge() throws Exception {
        show(IntStream.range(0, 300).mapToObj(i -> new Row(i, "row " + i, "22")).toArray(Row[]::new));
        select(150);
        int first = firstVisible();
        assertThat(first).isBetween(100, 149);
        assertThat(flow().getLastVisibleCell().getIndex()).isBetween(150, 151);
        select(149);
        assertThat(firstVisible()).isEqualTo(first);
        select(20);
        assertThat(firstVisible()).isBetween(19, 20);
    }

    @Test
    void rowStaysInPlaceWhenItIsSaved() throws Exception {
        show(IntStream.range(0, 300).mapToObj(i -> new Row(i, "row " + i, "22")).toArray(Row[]::new));
        select(150);
        int first = firstVisible();
        onScreen(() -> {
            table.upsert(List.of(new Row(150, "changed", "22")));
            table.select(row -> row.id() == 150);
            return null;
        });
        assertThat(firstVisible()).isEqualTo(first);
    }

    @Test
    void numberIsShownWholeHoweverNarrowItsColumn() throws Exception {
        show(new Row(1, "row", "49152–65535"));
        assertThat(cell("port").isTextTruncated()).isFalse();
        assertThat(cell("port").getText()).isEqualTo("49152–65535");
    }

    @Test
    void headingOfNumbersIsAboveThem() throws Exception {
        show(new Row(1, "Firewall", "22"));
        Label heading = (Label) scene.getRoot().lookup(".column-header.numbers > .label");
        assertThat(heading.getAlignment()).isEqualTo(Pos.CENTER_RIGHT);
        assertThat(((Label) scene.getRoot().lookup("#name.column-header > .label")).getAlignment())
                .isNotEqualTo(Pos.CENTER_RIGHT);
    }

    @Test
    void stateIsShownWholeSinceItMayEndWithADate() throws Exception {
        show(new Row(OVERDUE, LONG, "22"));
        assertThat(cell("state").getText()).isEqualTo("überfällig seit 28.10.2026");
        assertThat(cell("state").isTextTruncated()).isFalse();
    }

    @Test
    void titleTakesTheRoomThatOtherColumnsLeave() throws Exception {
        show(new Row(1, LONG, "22"));
        assertThat(widths()).isBetween(view().getWidth() - 30, view().getWidth());
        assertThat(column("name").getWidth()).isGreaterThan(600);
        assertThat(column("state").getWidth()).isEqualTo(90);
    }

    @Test
    void titleGivesWayInANarrowTableButStaysReadable() throws Exception {
        show(new Row(1, LONG, "22"));
        onScreen(() -> {
            table.setMaxWidth(200);
            return null;
        });
        assertThat(column("name").getWidth()).isEqualTo(87.5);
    }

    @Test
    void cutTextIsReadInATooltip() throws Exception {
        show(new Row(1, LONG, "22"), new Row(2, "short", "22"));
        onScreen(() -> {
            enter(cell("name"));
            return null;
        });
        assertThat(cell("name").isTextTruncated()).isTrue();
        assertThat(cell("name").getTooltip().getText()).isEqualTo(LONG);
        onScreen(() -> {
            enter(cell("state"));
            return null;
        });
        assertThat(cell("state").getTooltip()).isNull();
    }

    @Test
    void rowIsAsHighAsInADenseList() throws Exception {
        show(new Row(1, "row", "22"));
        assertThat(((TableRow<?>) view().lookup(".table-row-cell")).getHeight()).isBetween(28.0, 32.0);
    }

    @Test
    void tableIsReadingUntilRowsArrive() throws Exception {
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop.table.reading"));
        show();
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop_people.empty"));
        assertThat(shows(TEXTS.get("desktop.table.all", 0))).isTrue();

        onScreen(() -> {
            table.awaitRows();
            return null;
        });
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop.table.reading"));
        assertThat(shows(TEXTS.get("desktop.table.all", 0))).isFalse();
    }

    private boolean shows(String text) {
        return table.lookupAll(".label").stream().anyMatch(label -> ((Label) label).getText().equals(text));
    }

    private String placeholder() {
        return ((Label) view().getPlaceholder()).getText();
    }

    private TableColumn<?, ?> column(String key) {
        return view().getColumns().stream().filter(column -> column.getId().equals(key)).findFirst().orElseThrow();
    }

    private double widths() {
        return view().getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }

    private TableCell<?, ?> cell(String key) {
        return view().lookupAll(".table-cell")
                .stream()
                .map(TableCell.class::cast)
                .filter(cell -> cell.getTableColumn() == column(key) && !cell.isEmpty() && cell.getIndex() == 0)
                .findFirst()
                .orElseThrow();
    }

    private static void enter(TableCell<?, ?> cell) {
        Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false,
                false, false, false, false, false, false, false, false, null));
    }

    private List<String> visibleColumns() {
        return view().getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    private void width(double width) throws Exception {
        for (int frame = 0; frame < 3; frame++) {
            onScreen(() -> {
                scene.getRoot().resize(width, 500);
                return null;
            });
        }
    }

    @Test
    void columnsWithoutRoomAreFoldedBeforeTheirCellsAreCreated() throws Exception {
        DesktopFixture.onScreen(() -> {
            set(Runnable::run).show(List.of(new Row(1, LONG, "22")));
            scene.getRoot().resize(420, 500);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(view().lookupAll(".table-cell")).map(cell -> ((TableCell<?, ?>) cell).getTableColumn().getId())
                    .as("cells after the first layout")
                    .contains("name")
                    .doesNotContain("owner");
            return null;
        });
    }

    @Test
    void columnsFoldAwayFromTheRightUntilTheRestFits() throws Exception {
        show(new Row(1, LONG, "22"));
        width(900);
        assertThat(visibleColumns()).containsExactly("state", "name", "port", "owner");

        width(420);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");
        assertThat(view().getVisibleLeafColumn(1).getWidth()).isGreaterThanOrEqualTo(250);

        width(300);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");

        width(900);
        assertThat(visibleColumns()).contains("owner");
        assertThat(cell("owner").getHeight()).isEqualTo(cell("name").getHeight());
    }
}
