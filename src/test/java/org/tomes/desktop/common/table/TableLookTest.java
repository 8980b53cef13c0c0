package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.desktop.DesktopFixture;

/** The appearance of a table on screen: widths, scroll position, and its text before rows were read. */
class TableLookTest extends TableFixture {

    @Test
    void visibleRowIsSelectedWithoutScrolling() throws Exception {
        show(IntStream.range(0, 300).mapToObj(i -> new Row(i, "row " + i, "22")).toArray(Row[]::new));
        select(7);
        assertThat(firstVisible()).isZero();
        select(3);
        assertThat(firstVisible()).isZero();
    }

    @Test
    void compactRowHasOneLineWithTheHiddenValuesBesideItsTitle() throws Exception {
        show(IntStream.range(0, 5).mapToObj(i -> new Row(i, "row " + i, "22")).toArray(Row[]::new));
        width(360);
        double twoLines = rowHeight();
        onScreen(() -> scene.getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/org/tomes/desktop/compact.css"))
                        .toExternalForm()));
        width(361);
        assertThat(twoLines).isGreaterThan(40);
        assertThat(rowHeight()).isBetween(26.0, 32.0);
        TitleLines<?> lines = (TitleLines<?>) view().lookup(".title-lines");
        assertThat(lines.lookupAll(".below-title .label")).isNotEmpty()
                .allSatisfy(value -> assertThat(value.localToScene(0, 0).getX())
                        .isGreaterThan(lines.localToScene(0, 0).getX()));
    }

    private double rowHeight() {
        return view().lookupAll(".table-row-cell")
                .stream()
                .map(TableRow.class::cast)
                .filter(row -> !row.isEmpty())
                .findFirst()
                .orElseThrow()
                .getHeight();
    }

    @Test
    void selectingAHiddenRowScrollsToTheNearestEdge() throws Exception {
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

    /** Rows become higher when columns are hidden in a narrow window, after the row was scrolled to. */
    @Test
    void selectedRowIsInSightOnOpeningAndAfterLeavingAndReturning() throws Exception {
        Row[] rows = IntStream.range(0, 90).mapToObj(i -> new Row(i, "row " + i, "22")).toArray(Row[]::new);
        Stage stage = DesktopFixture.onScreen(() -> {
            table.show(List.of(rows));
            table.select(row -> row.id() == 60);
            Stage opened = new Stage();
            scene.setRoot(new StackPane());
            opened.setScene(scene);
            opened.setWidth(400);
            opened.setHeight(420);
            opened.show();
            return opened;
        });
        try {
            DesktopFixture.onScreen(() -> {
                scene.setRoot(new StackPane(table));
                return null;
            });
            awaitSight(60);
            DesktopFixture.onScreen(() -> {
                scene.setRoot(new StackPane());
                view().scrollTo(0);
                scene.setRoot(new StackPane(table));
                return null;
            });
            awaitSight(60);
        } finally {
            DesktopFixture.onScreen(() -> {
                stage.hide();
                return null;
            });
        }
    }

    /** Waits until a row is completely visible, and remains so. */
    private void awaitSight(int row) throws Exception {
        AtomicInteger steady = new AtomicInteger();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> DesktopFixture.onScreen(() -> {
            Platform.requestNextPulse();
            boolean isWhole = view().lookupAll(".table-row-cell")
                    .stream()
                    .map(TableRow.class::cast)
                    .anyMatch(cell -> cell.getIndex() == row && cell.isVisible() && cell.getLayoutY() >= 0
                            && cell.getLayoutY() + cell.getHeight() <= flow().getHeight());
            return steady.updateAndGet(times -> isWhole ? times + 1 : 0) >= 20;
        }));
    }

    @Test
    void savedRowRetainsItsPosition() throws Exception {
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
    void numberIsNotTruncatedInANarrowColumn() throws Exception {
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
    void stateWithDateIsNotTruncated() throws Exception {
        show(new Row(OVERDUE, LONG, "22"));
        assertThat(cell("state").getText()).isEqualTo("überfällig seit 28.10.2026");
        assertThat(cell("state").isTextTruncated()).isFalse();
    }

    @Test
    void longTextOutOfSightDoesNotMoveTheColumnsWhenItScrollsIntoSight() throws Exception {
        show(IntStream.range(100, 400)
                .mapToObj(i -> new Row(i == 390 ? OVERDUE : i, "row " + i, "22"))
                .toArray(Row[]::new));
        width(500);
        List<Double> before = view().getVisibleLeafColumns().stream().map(TableColumn::getWidth).toList();
        select(OVERDUE);
        width(500);
        assertThat(firstVisible()).isPositive();
        assertThat(view().getVisibleLeafColumns()).extracting(TableColumn::getWidth).containsExactlyElementsOf(before);
    }

    @Test
    void newRecordThatIsDiscardedLeavesTheRowSelectedThatWasSelectedBefore() throws Exception {
        show(IntStream.range(0, 9).mapToObj(i -> new Row(i, "row " + i, "22")).toArray(Row[]::new));
        select(4);
        onScreen(() -> {
            table.clearSelection();
            return null;
        });
        assertThat(table.selectedId()).isEmpty();
        onScreen(() -> {
            table.reselect();
            return null;
        });
        assertThat(table.selectedId()).contains("4");
    }

    @Test
    void titleTakesTheRoomThatOtherColumnsLeave() throws Exception {
        show(new Row(1, LONG, "22"));
        assertThat(widths()).isBetween(view().getWidth() - 30, view().getWidth());
        assertThat(column("name").getWidth()).isGreaterThan(600);
        assertThat(column("state").getWidth()).isEqualTo(90);
    }

    @Test
    void titleShrinksInANarrowTableToItsMinimumWidth() throws Exception {
        show(new Row(1, LONG, "22"));
        onScreen(() -> {
            table.setMaxWidth(200);
            return null;
        });
        assertThat(column("name").getWidth()).isEqualTo(160);
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
    void emptyListNamesTheFiltersThatHideItsRows() throws Exception {
        show(new Row(1, "row", "22"));
        onScreen(() -> {
            table.filter(List.of("overdue"));
            return null;
        });
        assertThat(placeholder()).isEqualTo("No entries with these filters: overdue.");
        onScreen(() -> {
            table.search("nowhere");
            return null;
        });
        assertThat(placeholder()).isNotEqualTo(TEXTS.get("desktop_people.empty"));
    }

    @Test
    void tableIsReadingUntilRowsArrive() throws Exception {
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop.table.reading"));
        show();
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop_people.empty"));
        assertThat(shows(TEXTS.get("desktop.table.all", 0))).isTrue();

        onScreen(() -> {
            table.showLoading();
            return null;
        });
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop.table.reading"));
        assertThat(shows(TEXTS.get("desktop.table.all", 0))).isFalse();
    }

    @Test
    void rowsThatCannotBeReadAreReadAgainOnRequest() throws Exception {
        onScreen(() -> {
            background.readingFailed(new IllegalStateException("damaged"));
            return null;
        });
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop.unread.file"));
        assertThat(frame.refreshed).isZero();
        onScreen(() -> {
            view().getPlaceholder()
                    .lookupAll(".button")
                    .stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals(TEXTS.get("desktop.unread.again")))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        assertThat(frame.refreshed).isOne();
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop.table.reading"));
        show(new Row(1, "row", "22"));
        onScreen(() -> {
            background.readingFailed(new IllegalStateException("damaged"));
            table.search("nowhere");
            return null;
        });
        assertThat(placeholder()).isEqualTo(TEXTS.get("desktop.table.nothingFound"));
    }
}
