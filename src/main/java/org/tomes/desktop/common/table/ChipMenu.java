package org.tomes.desktop.common.table;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.tomes.text.Texts;

/**
 * Filters that are too numerous to be shown above the table: a menu enables them, and enabled ones are shown there as
 * chips.
 */
final class ChipMenu<R> {

    private static final int AFTER_THE_MENU = 1;

    private final Texts texts;
    private final Pane chips;
    private final Runnable changed;

    /** @param chips the pane for chosen filters, which follow the menu */
    ChipMenu(Texts texts, Pane chips, Runnable changed) {
        this.texts = texts;
        this.chips = chips;
        this.changed = changed;
    }

    List<Menu> menus(Supplier<List<ChipGroup<R>>> offered) {
        return offered.get().stream().filter(group -> !group.chips().isEmpty()).map(this::menu).toList();
    }

    private Menu menu(ChipGroup<R> group) {
        Menu menu = new Menu(group.name());
        menu.getItems().setAll(group.chips().stream().map(chip -> item(group, chip)).toList());
        return menu;
    }

    private MenuItem item(ChipGroup<R> group, Chip<R> chip) {
        CheckMenuItem item = new CheckMenuItem(chip.label());
        item.setMnemonicParsing(false);
        item.setSelected(shown(chip).isPresent());
        item.setOnAction(chosen -> {
            if (item.isSelected()) {
                add(group, chip);
            } else {
                shown(chip).ifPresent(this::remove);
            }
        });
        return item;
    }

    private Optional<ToggleButton> shown(Chip<R> chip) {
        return chips.getChildren()
                .stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(button -> button.getUserData() instanceof Chip<?> other && other.group().equals(chip.group())
                        && other.label().equals(chip.label()))
                .findFirst();
    }

    private void add(ChipGroup<R> group, Chip<R> chip) {
        ToggleButton button = new ToggleButton(texts.get("desktop.table.chosenFilter", group.name(), chip.label()));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("chip", Styles.SMALL);
        button.setUserData(chip);
        button.setSelected(true);
        button.selectedProperty().addListener((property, before, on) -> remove(button));
        chips.getChildren().add(AFTER_THE_MENU, button);
        changed.run();
    }

    private void remove(ToggleButton button) {
        chips.getChildren().remove(button);
        changed.run();
    }
}
