package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class RecordTableTest {

    private record Row(int id, String name) {
    }

    @TempDir
    private Path folder;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<List<Row>> told = new ArrayList<>();
    @AutoClose
    private OpenRegister register;
    private Workspace workspace;
    private RecordTable<Row> table;

    private boolean unsaved;

    @BeforeEach
    void make() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            Background background = new Background(waiting::add, Runnable::run, failure -> {
                throw new AssertionError(failure);
            });
            AppContext context = DesktopFixture.context(folder);
            register = DesktopFixture.empty(context, folder.resolve("r"));
            workspace = new Workspace(context, register, Texts.in(Language.EN), background, new RecordedDialogs(),
                    new RecordedFrame());
            table = new RecordTable<>();
            table.setUp(new TableSpec<>("rows", List.of(Column.text("name", "desktop_people.name", 100, Row::name)),
                    List.of(), Row::id, Row::name, Message.of("desktop_people.empty")), workspace);
            table.onSelection(told::add);
            work();
            return table;
        });
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static List<Row> rows(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Row(i, "row " + i)).toList();
    }

    private void shown(int rows) throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(rows));
            work();
            return table;
        });
        settle();
    }

    /** The first row is selected later. */
    private static void settle() throws Exception {
        DesktopFixture.onScreen(() -> null);
        DesktopFixture.onScreen(() -> null);
    }

    private void search(String typed) throws Exception {
        DesktopFixture.onScreen(() -> {
            table.search(typed);
            return table;
        });
        settle();
    }

    @Test
    void firstHitIsSelectedWhenASearchHidesTheSelectedRow() throws Exception {
        table.openFirstAutomatically(() -> unsaved);
        shown(50);
        assertThat(table.selected()).containsExactly(new Row(0, "row 0"));
        search("row 4");
        assertThat(table.selected()).containsExactly(new Row(4, "row 4"));
        search("row 42");
        assertThat(table.selected()).containsExactly(new Row(42, "row 42"));
        search("nothing");
        assertThat(table.selected()).isEmpty();
        assertThat(table.hasNoMatches()).isTrue();
    }

    @Test
    void searchOpensNoOtherRowWhileThereIsUnsavedInput() throws Exception {
        table.openFirstAutomatically(() -> unsaved);
        shown(50);
        unsaved = true;
        search("row 42");
        assertThat(table.selected()).isEmpty();
    }

    @Test
    void changedRowStaysSelectedUntilTheFiltersChange() throws Exception {
        table.openFirstAutomatically();
        shown(5);
        DesktopFixture.onScreen(() -> {
            table.search("row");
            table.select(row -> row.id() == 2);
            table.show(IntStream.range(0, 5).mapToObj(i -> new Row(i, i == 2 ? "done" : "row " + i)).toList());
            return table;
        });
        settle();
        assertThat(table.selected()).containsExactly(new Row(2, "done"));
        DesktopFixture.onScreen(() -> {
            table.upsert(List.of(new Row(2, "done again")));
            return table;
        });
        settle();
        assertThat(table.selected()).containsExactly(new Row(2, "done again"));
        search("row ");
        assertThat(table.visible()).doesNotContain(new Row(2, "done again")).hasSize(4);
    }

    @Test
    void successorOfARowThatLeftTheListIsSelected() throws Exception {
        table.openFirstAutomatically();
        shown(5);
        DesktopFixture.onScreen(() -> {
            table.select(row -> row.id() == 2);
            table.show(rows(5).stream().filter(row -> row.id() != 2).toList());
            return table;
        });
        settle();
        assertThat(table.selected()).containsExactly(new Row(3, "row 3"));
        DesktopFixture.onScreen(() -> {
            table.show(rows(2));
            return table;
        });
        settle();
        assertThat(table.selected()).containsExactly(new Row(1, "row 1"));
    }

    @Test
    void keyboardMovesFromTheSearchToTheFirstHit() throws Exception {
        shown(50);
        search("row 42");
        DesktopFixture.onScreen(() -> {
            table.enter();
            return table;
        });
        assertThat(table.selected()).containsExactly(new Row(42, "row 42"));
    }

    @Test
    void fewRowsAreThereAtOnce() throws Exception {
        assertThat(DesktopFixture.onScreen(() -> {
            table.show(rows(50));
            return table.visible();
        })).hasSize(50);
        assertThat(waiting).isEmpty();
    }

    @Test
    void manyRowsArePreparedInTheBackgroundAndPendingCallsApplied() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(10_000));
            assertThat(table.visible()).isEmpty();
            table.select(row -> row.id() == 9_000);
            table.upsert(List.of(new Row(9_000, "changed")));
            work();
            return table;
        });
        assertThat(table.visible()).hasSize(10_000);
        assertThat(table.selected()).containsExactly(new Row(9_000, "changed"));
    }

    /** Users wait for the list at startup, so searches are prepared later. */
    @Test
    void someThousandRowsAreShownWithoutPreparation() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(5_000));
            assertThat(table.visible()).hasSize(5_000);
            assertThat(waiting).isEmpty();
            table.search("row 4999");
            assertThat(table.visible()).hasSize(1);
            table.search("");
            table.upsert(List.of(new Row(4_999, "changed")));
            table.search("chan");
            return table;
        });
        assertThat(table.visible()).containsExactly(new Row(4_999, "changed"));
    }

    @Test
    void latestRowsAreShownRegardlessOfCompletionOrder() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(10_000));
            table.show(rows(5_000));
            Runnable first = waiting.remove();
            work();
            first.run();
            return table;
        });
        assertThat(table.visible()).hasSize(5_000);
    }

    @Test
    void manyRowsAreSortedInTheBackground() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(10_000));
            work();
            TableView<?> view = (TableView<?>) table.pane();
            view.getColumns().getFirst().setSortType(TableColumn.SortType.DESCENDING);
            sortBy(view);
            assertThat(table.visible().getFirst().name()).isEqualTo("row 0");
            work();
            return table;
        });
        assertThat(table.visible()).isSortedAccordingTo(Comparator.comparing(Row::name).reversed());
    }

    private static <S> void sortBy(TableView<S> view) {
        view.getSortOrder().add(view.getColumns().getFirst());
    }

    /** Creating the form next to the table takes longer than painting the rows. */
    @Test
    void firstRowIsSelectedWithTheRowsAndOpenedOnceTheyArePainted() throws Exception {
        CompletableFuture<List<Row>> selected = new CompletableFuture<>();
        CompletableFuture<List<List<Row>>> toldBefore = new CompletableFuture<>();
        Stage stage = DesktopFixture.onScreen(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(table, 400, 300));
            window.show();
            table.openFirstAutomatically();
            table.show(rows(5));
            Platform.runLater(() -> {
                selected.complete(table.selected());
                toldBefore.complete(List.copyOf(told));
            });
            return window;
        });
        try {
            Row first = new Row(0, "row 0");
            assertThat(selected.get()).containsExactly(first);
            assertThat(toldBefore.get()).doesNotContain(List.of(first));
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                    () -> DesktopFixture.onScreen(() -> told.contains(List.of(first))));
        } finally {
            DesktopFixture.onScreen(() -> {
                stage.hide();
                return stage;
            });
        }
    }

    @Test
    void rowChosenBeforeTheFirstIsOpenedIsTheOnlyOneOpened() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.openFirstAutomatically();
            table.show(rows(5));
            table.select(row -> row.id() == 3);
            return table;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told).containsOnlyOnce(List.of(new Row(3, "row 3"))).doesNotContain(List.of(new Row(0, "row 0")));
    }

    @Test
    void changedRowRemainsSelectedAndIsReportedOnce() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(5));
            table.select(row -> row.id() == 3);
            told.clear();
            table.upsert(List.of(new Row(3, "changed")));
            return table;
        });
        assertThat(table.selected()).containsExactly(new Row(3, "changed"));
        assertThat(told).containsExactly(List.of(new Row(3, "changed")));
    }

    /** A user who decides one row after the other finds the next one below the row that was changed. */
    @Test
    void changedRowsDoNotJumpAwayFromTheUser() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(9));
            sortBy((TableView<?>) table.pane());
            List<Row> rows = new ArrayList<>(rows(9));
            table.select(row -> row.id() == 3);
            rows.set(3, new Row(3, "z"));
            table.show(List.copyOf(rows));
            assertThat(table.visible()).extracting(Row::id).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
            table.select(row -> row.id() == 4);
            rows.set(4, new Row(4, "zz"));
            table.show(List.copyOf(rows));
            assertThat(table.visible()).extracting(Row::id).containsExactly(0, 1, 2, 4, 5, 6, 7, 8, 3);
            table.select(row -> row.id() == 0);
            rows.set(0, new Row(0, "zzz"));
            table.upsert(List.of(rows.get(0)));
            assertThat(table.visible()).extracting(Row::id).containsExactly(0, 1, 2, 5, 6, 7, 8, 3, 4);
            return table;
        });
    }

    /** The newest entry of the audit trail comes first, even while the entry after it is selected. */
    @Test
    void newRowIsShownAboveTheSelectedRow() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(9).reversed());
            table.select(row -> row.id() == 8);
            table.show(rows(11).reversed());
            assertThat(table.visible()).isEqualTo(rows(11).reversed());
            assertThat(table.selected()).extracting(Row::id).containsExactly(8);
            return table;
        });
    }

    @Test
    void rowsAreSortedAnewWhenTheUserSorts() throws Exception {
        DesktopFixture.onScreen(() -> {
            table.show(rows(5));
            table.select(row -> row.id() == 1);
            table.upsert(List.of(new Row(1, "z")));
            sortBy((TableView<?>) table.pane());
            return table;
        });
        assertThat(table.visible()).extracting(Row::id).containsExactly(0, 2, 3, 4, 1);
        assertThat(table.selected()).extracting(Row::id).containsExactly(1);
    }

    /** A truncated code could be mistaken for another one. */
    @Test
    void codeColumnGrowsToFitAndTextColumnIsTruncated() throws Exception {
        RecordTable<Row> codes = DesktopFixture.onScreen(RecordTable::new);
        Stage stage = DesktopFixture.onScreen(() -> {
            codes.setUp(new TableSpec<>("codes",
                    List.of(Column.code("code", "measure.field.code", 60, row -> "TOM-100000" + row.id()),
                            Column.text("text", "desktop_people.name", 60, row -> "TOM-100000" + row.id()),
                            Column.text("title", "measure.field.title", 200, Row::name)),
                    List.of(), Row::id, Row::name, Message.of("desktop_people.empty")), workspace);
            work();
            codes.show(rows(5));
            Stage window = new Stage();
            window.setScene(new Scene(codes, 600, 300));
            window.show();
            return window;
        });
        List<TableColumn<?, ?>> columns = List.copyOf(((TableView<?>) codes.pane()).getColumns());
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> columns.get(0).getWidth() > 76);
            assertThat(columns.get(1).getWidth()).isEqualTo(60);
        } finally {
            DesktopFixture.onScreen(() -> {
                stage.hide();
                return stage;
            });
        }
    }
}
