package org.tomes.desktop.common.table;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.text.Texts;

/**
 * The filters of a table that are not visible above it, as a menu that fits into a low window: the permanent filters
 * for which there is no room, and further filters, which appear above the table as chips once they are selected.
 */
final class FilterMenu<R> {

    private static final int AFTER_THE_MENU = 1;

    private final Texts texts;
    private final FilterChipLine chips;
    private final Runnable changed;

    /** @param chips pane in which selected filters follow the menu */
    FilterMenu(Texts texts, FilterChipLine chips, Runnable changed) {
        this.texts = texts;
        this.chips = chips;
        this.changed = changed;
    }

    List<MenuItem> items(List<FilterChip<R>> fixed, Supplier<List<FilterGroup<R>>> offered) {
        List<MenuItem> items = new ArrayList<>();
        String before = "";
        for (FilterChip<R> chip : fixed) {
            Optional<ToggleButton> toggle = toggleOf(chip).filter(button -> !button.isVisible());
            if (toggle.isPresent() && !items.isEmpty() && !chip.group().equals(before)) {
                items.add(new SeparatorMenuItem());
            }
            if (toggle.isPresent()) {
                items.add(item(chip, toggle.get()));
                before = chip.group();
            }
        }
        List<Menu> groupMenus = offered.get()
                .stream()
                .filter(group -> !group.chips().isEmpty())
                .map(this::menu)
                .toList();
        if (!items.isEmpty() && !groupMenus.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(groupMenus);
        return items;
    }

    private MenuItem item(FilterChip<R> chip, ToggleButton toggle) {
        CheckMenuItem item = new CheckMenuItem(chip.label());
        item.setMnemonicParsing(false);
        item.setSelected(toggle.isSelected());
        item.setOnAction(chosen -> toggle.setSelected(item.isSelected()));
        return item;
    }

    private Menu menu(FilterGroup<R> group) {
        Menu menu = new Menu(group.name());
        menu.getItems().setAll(group.chips().stream().map(chip -> item(group, chip)).toList());
        return menu;
    }

    private MenuItem item(FilterGroup<R> group, FilterChip<R> chip) {
        CheckMenuItem item = new CheckMenuItem(chip.label());
        item.setMnemonicParsing(false);
        item.setSelected(toggleOf(chip).isPresent());
        item.setOnAction(chosen -> {
            if (item.isSelected()) {
                add(group, chip);
            } else {
                toggleOf(chip).ifPresent(this::remove);
            }
        });
        return item;
    }

    private Optional<ToggleButton> toggleOf(FilterChip<R> chip) {
        return chips.toggles()
                .stream()
                .filter(button -> button.getUserData() instanceof FilterChip<?> other
                        && other.group().equals(chip.group()) && other.label().equals(chip.label()))
                .findFirst();
    }

    void add(FilterGroup<R> group, FilterChip<R> chip) {
        ToggleButton button = new ToggleButton(texts.get("desktop.table.chosenFilter", group.name(), chip.label()));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("chip", Styles.SMALL);
        button.setUserData(chip);
        button.setSelected(true);
        mark(button, texts);
        button.selectedProperty().addListener((property, before, on) -> remove(button));
        chips.getChildren().add(AFTER_THE_MENU, button);
        changed.run();
    }

    /** Shows a cross on an active filter, which can be removed by pressing it again. */
    static void mark(ToggleButton chip, Texts texts) {
        boolean on = chip.isSelected();
        chip.setGraphic(on ? new FontIcon(Feather.X) : null);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(on ? texts.get("desktop.table.removeFilter", chip.getText()) : chip.getText());
    }

    private void remove(ToggleButton button) {
        chips.getChildren().remove(button);
        changed.run();
    }
}
