package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class FilterChipLineTest {

    private final MenuButton menu = new MenuButton("more");
    private final Label count = new Label("43 entries");
    private final Label saveView = new Label("Save view…");

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    private FilterChipLine line(int chips) {
        FilterChipLine line = new FilterChipLine(menu, Texts.in(Language.EN));
        IntStream.range(0, chips).forEach(i -> line.getChildren().add(new ToggleButton("Filter " + i)));
        line.end(saveView, count);
        return line;
    }

    private static List<ToggleButton> shown(FilterChipLine line, double width) {
        StackPane pane = new StackPane(line);
        new Scene(pane, width, 300);
        for (int pulse = 0; pulse < 3; pulse++) {
            pane.applyCss();
            pane.layout();
        }
        return line.toggles().stream().filter(ToggleButton::isVisible).toList();
    }

    @Test
    void filtersThatFitStandOnTheLineWithoutAMenu() throws Exception {
        DesktopFixture.onScreen(() -> {
            assertThat(shown(line(3), 800)).hasSize(3);
            assertThat(menu.isVisible()).isFalse();
            return null;
        });
    }

    @Test
    void filtersThatDoNotFitMoveToTheMenu() throws Exception {
        DesktopFixture.onScreen(() -> {
            FilterChipLine line = line(12);
            List<ToggleButton> shown = shown(line, 500);
            assertThat(shown).hasSizeBetween(1, 8);
            assertThat(menu.isVisible()).isTrue();
            assertThat(shown).allMatch(chip -> chip.getBoundsInParent().getMinY() < 20);
            assertThat(count.getBoundsInParent().getMinY()).isLessThan(20);
            return null;
        });
    }

    @Test
    void filterThatIsSwitchedOnIsAlwaysShown() throws Exception {
        DesktopFixture.onScreen(() -> {
            FilterChipLine line = line(12);
            line.toggles().getLast().setSelected(true);
            assertThat(shown(line, 500)).contains(line.toggles().getLast());
            return null;
        });
    }

    @Test
    void filtersKeepTheirPlacesWhenOneIsSwitchedOn() throws Exception {
        DesktopFixture.onScreen(() -> {
            Label clear = new Label("Clear filters");
            FilterChipLine line = new FilterChipLine(menu, Texts.in(Language.EN));
            IntStream.range(0, 12).forEach(i -> line.getChildren().add(new ToggleButton("Filter " + i)));
            line.end(saveView, count, clear);
            line.reserve(clear);
            line.offerLink();
            clear.managedProperty().bind(clear.visibleProperty());
            clear.setVisible(false);
            List<Double> before = shown(line, 600).stream().map(ToggleButton::getLayoutX).toList();
            line.toggles().get(2).setSelected(true);
            clear.setVisible(true);
            line.showLink(true);
            assertThat(shown(line, 600)).extracting(ToggleButton::getLayoutX).isEqualTo(before);
            return null;
        });
    }

    @Test
    void linkKeepsNoRoomThatTheFirstFiltersNeed() throws Exception {
        DesktopFixture.onScreen(() -> {
            FilterChipLine line = line(12);
            line.offerLink();
            assertThat(shown(line, 320)).isNotEmpty();
            line.toggles().getFirst().setSelected(true);
            line.showLink(true);
            assertThat(shown(line, 320)).contains(line.toggles().getFirst());
            assertThat(saveView.isVisible()).isTrue();
            return null;
        });
    }

    @Test
    void filtersThatAreSwitchedOnAndDoNotFitAreFoldedIntoTheirNumber() throws Exception {
        DesktopFixture.onScreen(() -> {
            FilterChipLine line = line(12);
            line.toggles().forEach(chip -> chip.setSelected(true));
            line.showLink(true);
            List<ToggleButton> shown = shown(line, 400);
            MenuButton folded = (MenuButton) line.lookup("#folded-filters");
            assertThat(folded.isVisible()).isTrue();
            assertThat(folded.getText()).isEqualTo("+" + (12 - shown.size()));
            assertThat(line.getChildren().stream().filter(Node::isVisible))
                    .allMatch(child -> child.getBoundsInParent().getMinY() < 20);
            assertThat(saveView.isVisible()).isFalse();

            folded.getOnShowing().handle(null);
            folded.getItems().getFirst().fire();
            assertThat(line.toggles()).filteredOn(ToggleButton::isSelected).hasSize(11);
            return null;
        });
    }
}
