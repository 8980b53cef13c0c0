package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ButtonActions;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Tone;
import org.tomes.text.Message;

/** The appearance of a table on screen: widths, scroll position, and its text before rows were read. */
class TableColumnsTest extends TableFixture {

    private double widths(String... keys) {
        return List.of(keys).stream().mapToDouble(key -> column(key).getWidth()).sum();
    }

    private List<MenuItem> columnMenu() {
        MenuButton menu = table.lookupAll(".menu-button")
                .stream()
                .map(MenuButton.class::cast)
                .filter(button -> TEXTS.get("desktop.table.columns").equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        menu.getOnShowing().handle(null);
        return List.copyOf(menu.getItems());
    }

    private void choose(int column, boolean shown) throws Exception {
        onScreen(() -> {
            CheckMenuItem item = (CheckMenuItem) columnMenu().get(column);
            item.setSelected(shown);
            item.fire();
            return null;
        });
        onScreen(() -> null);
    }

    @Test
    void storedLayoutFoldsAwayTheSameColumns() throws Exception {
        context.settings().change(all -> all.withTable("rows", "state:90,name:250,port:30,owner:70"));
        Queue<Runnable> reading = new ArrayDeque<>();
        onScreen(() -> set(reading::add));
        show(new Row(1, LONG, "22"));
        width(390);
        onScreen(() -> {
            while (!reading.isEmpty()) {
                reading.remove().run();
            }
            return null;
        });
        width(389);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");
        assertThat(column("name").getWidth()).isGreaterThanOrEqualTo(245);
    }

    private List<String> belowTitle() {
        return cell("name").lookupAll(".below-title .label")
                .stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    @Test
    void valuesTakeThePlaceOfAMissingTitle() throws Exception {
        show(new Row(OVERDUE, "", "22"));
        width(375);
        assertThat(belowTitle()).containsExactly("Name: 22", "Jana");
        assertThat(cell("name").lookup(".title-lines > HBox").isManaged()).isFalse();
        show(new Row(OVERDUE, LONG, "22"));
        assertThat(cell("name").lookup(".title-lines > HBox").isManaged()).isTrue();
    }

    @Test
    void amountBelowTheTitleHasTheNameOfItsColumnAndAMissingAmountIsLeftOut() throws Exception {
        show(new Row(OVERDUE, LONG, "+8.70 EUR"));
        width(375);
        assertThat(belowTitle()).containsExactly("Name: +8.70 EUR", "Jana");
        show(new Row(OVERDUE, LONG, "–"));
        assertThat(belowTitle()).containsExactly("Jana");
    }

    @Test
    void columnsWithoutRoomAreReadBelowTheTitle() throws Exception {
        show(new Row(OVERDUE, LONG, "22"));
        width(900);
        assertThat(belowTitle()).isEmpty();
        assertThat(((TableRow<?>) view().lookup(".table-row-cell")).getHeight()).isBetween(28.0, 32.0);

        width(375);
        assertThat(visibleColumns()).containsExactly("state", "name");
        assertThat(belowTitle()).containsExactly("Name: 22", "Jana");
        assertThat(cell("name").getText()).isEqualTo(LONG);
        assertThat(((TableRow<?>) view().lookup(".table-row-cell")).getHeight()).isBetween(42.0, 48.0);
        onScreen(() -> {
            enter(cell("name"));
            return null;
        });
        assertThat(cell("name").getTooltip().getText()).isEqualTo(LONG + "\nName: 22\nName: Jana");

        width(900);
        assertThat(belowTitle()).isEmpty();
        assertThat(cell("name").isTextTruncated()).isTrue();
    }

    @Test
    void valuesBelowTheTitleKeepTheOrderOfTheColumns() throws Exception {
        onScreen(() -> set(Runnable::run,
                List.of(Column.text("name", "desktop_people.name", 250, Row::name),
                        Column.<Row>badge("done", "desktop_people.name", 90,
                                row -> new Badge(Feather.CHECK, Tone.GOOD, "done"), Comparator.comparing(Row::id)),
                        Column.text("owner", "desktop_people.name", 60, row -> "Jana"),
                        Column.badge("due", "desktop_people.name", 90,
                                row -> new Badge(Feather.CLOCK, Tone.BAD, "overdue since 28 October 2026"),
                                Comparator.comparing(Row::id)))));
        show(new Row(1, LONG, "22"));
        width(280);
        assertThat(visibleColumns()).containsExactly("name");
        assertThat(belowTitle()).startsWith("done", "Jana");
    }

    private static Column<Row> dated(String key, String name, Tone tone, String day) {
        return Column
                .<Row>badge(key, "desktop_people.name", 90,
                        row -> new Badge(null, row.id() == OVERDUE ? Tone.QUIET : tone,
                                row.id() == 3 ? "" : "on " + day),
                        Comparator.comparing(Row::id))
                .dated(name, row -> row.id() == 3 ? "" : day);
    }

    @Test
    void statusAndThenTheMostUrgentDateWithItsNameAreBelowTheTitle() throws Exception {
        onScreen(() -> set(Runnable::run,
                List.of(Column.text("name", "desktop_people.name", 250, Row::name),
                        dated("due", "Due", Tone.ACTIVE, "1 Jan 2027"),
                        Column.text("owner", "desktop_people.name", 60, row -> "Jana"),
                        Column.<Row>badge("status", "desktop_people.name", 90,
                                row -> new Badge(Feather.CHECK, Tone.GOOD, "done"), Comparator.comparing(Row::id))
                                .alwaysShown(),
                        dated("review", "Review", Tone.BAD, "2 May 2026"))));
        show(new Row(1, LONG, "22"));
        width(280);
        assertThat(belowTitle()).containsExactly("done", "Review 2 May 2026", "Jana");
        onScreen(() -> {
            enter(cell("name"));
            return null;
        });
        assertThat(cell("name").getTooltip().getText()).contains("on 1 Jan 2027", "on 2 May 2026");

        show(new Row(3, LONG, "22"));
        assertThat(belowTitle()).as("no dash before the name").containsExactly("done", "Jana");
    }

    @Test
    void statusGivesUpItsWordsOnlyForAnUrgentDate() throws Exception {
        for (Tone tone : List.of(Tone.GOOD, Tone.BAD)) {
            onScreen(() -> set(Runnable::run,
                    List.of(Column.text("name", "desktop_people.name", 250, Row::name), Column
                            .<Row>badge("status", "desktop_people.name", 90,
                                    row -> new Badge(Feather.CHECK, Tone.GOOD,
                                            "done as planned, verified and documented"),
                                    Comparator.comparing(Row::id))
                            .alwaysShown(), dated("review", "Review", tone, "2 May 2026"))));
            show(new Row(1, LONG, "22"));
            width(280);
            Label status = (Label) cell("name").lookup(".below-title .label");
            assertThat(status.getContentDisplay())
                    .isEqualTo(tone == Tone.BAD ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            assertThat(belowTitle()).as("no part of a date").hasSize(tone == Tone.BAD ? 2 : 1);
        }
    }

    @Test
    void nameAtTheEndOfATitleIsNotCutOff() throws Exception {
        onScreen(() -> set(Runnable::run,
                List.of(Column.<Row>text("name", "desktop_people.name", 250, Row::name).endingWithName())));
        show(new Row(1, LONG, "22"));
        width(280);
        assertThat(cell("name").getTextOverrun()).isEqualTo(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Test
    void deleteDoesWhatTheListOffersOrSaysThatItDoesNothing() throws Exception {
        show(new Row(1, "Firewall", "22"));
        List<String> done = new ArrayList<>();
        onScreen(() -> {
            view().getOnKeyPressed()
                    .handle(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
            table.offerActions(() -> List.of(
                    new Screen.Action(Message.of("desktop.action", "Retire"), () -> done.add("retired"), true, true)));
            view().getOnKeyPressed()
                    .handle(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
            return null;
        });
        assertThat(frame.said).containsExactly(Message.of("desktop.table.nothingToDelete"));
        assertThat(done).containsExactly("retired");
    }

    @Test
    void hiddenColumnReturnsToItsPosition() throws Exception {
        show(new Row(1, LONG, "22"));
        choose(1, false);
        assertThat(visibleColumns()).containsExactly("state", "port", "owner");
        choose(1, true);
        assertThat(visibleColumns()).containsExactly("state", "name", "port", "owner");
    }

    @Test
    void chosenFoldedColumnIsShownAndOthersRemainFolded() throws Exception {
        show(new Row(1, LONG, "22"));
        width(390);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");
        choose(3, true);
        assertThat(visibleColumns()).contains("owner");
        assertThat(column("owner").getWidth()).isGreaterThanOrEqualTo(60);
        assertThat(context.settings().read().tables().get("rows")).contains("owner:60:pin");
    }

    @Test
    void defaultColumnsCanBeRestored() throws Exception {
        show(new Row(1, LONG, "22"));
        choose(0, false);
        choose(3, false);
        assertThat(visibleColumns()).containsExactly("name", "port");
        onScreen(() -> {
            assertThat(columnMenu().getLast().getText()).isEqualTo(TEXTS.get("desktop.table.standardColumns"));
            columnMenu().getLast().fire();
            return null;
        });
        onScreen(() -> null);
        assertThat(visibleColumns()).containsExactly("state", "name", "port", "owner");
    }

    @Test
    void contextMenuOffersTheActionsOfTheSelectedRows() throws Exception {
        show(new Row(1, "Firewall", "22"));
        List<String> done = new ArrayList<>();
        Button button = new Button("Sign off");
        button.setOnAction(pressed -> done.add("signed"));
        Button refused = new Button("Retire");
        refused.setDisable(true);
        onScreen(() -> {
            table.offerActions(() -> ButtonActions.actions(List.of(new HBox(button, refused))));
            view().getContextMenu().getOnShowing().handle(null);
            assertThat(view().getContextMenu().getItems()).extracting(MenuItem::getText)
                    .contains("Sign off")
                    .doesNotContain("Retire");
            view().getContextMenu().getItems().getFirst().fire();
            return null;
        });
        assertThat(done).containsExactly("signed");
    }

    @Test
    void columnsWithoutRoomAreFoldedBeforeTheirCellsAreCreated() throws Exception {
        DesktopFixture.onScreen(() -> {
            set(Runnable::run).show(List.of(new Row(1, LONG, "22")));
            scene.getRoot().resize(375, 500);
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

        width(390);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");
        assertThat(view().getVisibleLeafColumn(1).getWidth()).isGreaterThanOrEqualTo(245);

        width(900);
        assertThat(visibleColumns()).contains("owner");
        assertThat(cell("owner").getHeight()).isEqualTo(cell("name").getHeight());
    }

    @Test
    void columnThatIsAlwaysShownFoldsLast() throws Exception {
        onScreen(() -> set(Runnable::run,
                List.of(Column.code("code", "desktop_people.name", 56, Row::port),
                        Column.text("name", "desktop_people.name", 250, Row::name),
                        Column.text("owner", "desktop_people.name", 100, row -> "Jana"),
                        Column.<Row>text("resource", "desktop_people.name", 100, Row::name).alwaysShown())));
        show(new Row(1, LONG, "22"));
        width(430);
        assertThat(visibleColumns()).containsExactly("code", "name", "resource");
        width(320);
        assertThat(visibleColumns()).containsExactly("code", "name");
    }

    @Test
    void largerFontCausesNoHorizontalScrollBar() throws Exception {
        show(new Row(1, LONG, "22"));
        for (double size : List.of(17.5, 18.2, 21.0)) {
            onScreen(() -> {
                scene.getRoot().setStyle("-fx-font-size: " + size + "px;");
                return null;
            });
            width(701);
            assertThat(view().lookupAll(".scroll-bar"))
                    .filteredOn(bar -> ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL)
                    .noneMatch(Node::isVisible);
        }
    }
}
