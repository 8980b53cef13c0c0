package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.OfferedButtons;

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
        width(375);
        onScreen(() -> {
            while (!reading.isEmpty()) {
                reading.remove().run();
            }
            return null;
        });
        width(374);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");
        assertThat(column("name").getWidth()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void stateColumnShrinksToIconsBeforeTheTitle() throws Exception {
        show(new Row(OVERDUE, LONG, "22"));
        width(300);
        assertThat(column("name").getWidth()).isGreaterThanOrEqualTo(160);
        assertThat(widths("state", "name", "port")).isLessThanOrEqualTo(300);
        assertThat(cell("state").getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
        onScreen(() -> {
            enter(cell("state"));
            return null;
        });
        assertThat(cell("state").getTooltip().getText()).isEqualTo("überfällig seit 28.10.2026");

        width(900);
        assertThat(cell("state").getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
        assertThat(cell("state").isTextTruncated()).isFalse();
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
        width(375);
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
            table.offerActions(() -> OfferedButtons.actions(List.of(new HBox(button, refused))));
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

        width(375);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");
        assertThat(view().getVisibleLeafColumn(1).getWidth()).isGreaterThanOrEqualTo(200);

        width(300);
        assertThat(visibleColumns()).containsExactly("state", "name", "port");

        width(900);
        assertThat(visibleColumns()).contains("owner");
        assertThat(cell("owner").getHeight()).isEqualTo(cell("name").getHeight());
    }

    @Test
    void columnThatIsAlwaysShownNarrowsBeforeTheTableScrolls() throws Exception {
        onScreen(() -> set(Runnable::run,
                List.of(Column.code("code", "desktop_people.name", 56, Row::port),
                        Column.text("name", "desktop_people.name", 290, Row::name),
                        Column.<Row>text("resource", "desktop_people.name", 130, Row::name).alwaysShown())));
        show(new Row(1, LONG, "22"));
        width(320);
        assertThat(visibleColumns()).containsExactly("code", "name", "resource");
        assertThat(column("name").getWidth()).isGreaterThanOrEqualTo(150);
        assertThat(column("resource").getWidth()).isBetween(91.0, 125.0);
        assertThat(widths()).isLessThanOrEqualTo(320);
        width(285);
        assertThat(widths()).isLessThanOrEqualTo(285);
        width(900);
        assertThat(column("resource").getWidth()).isEqualTo(130);
    }

    @Test
    void iconColumnRemainsNarrowAfterLongTexts() throws Exception {
        onScreen(() -> {
            table.show(List.of(new Row(OVERDUE, LONG, "22")));
            scene.getRoot().resize(300, 500);
            return null;
        });
        width(300);
        assertThat(column("state").getWidth()).isEqualTo(42);
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
