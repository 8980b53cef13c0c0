package org.tomes.desktop.common.table;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/**
 * The filters above a table on one line: those that are switched off and do not fit are left to the menu, so that they
 * take no room from the rows.
 */
final class ChipLine extends FlowPane {

    private final Node menu;
    private boolean menuNeeded;

    /** @param menu offers all filters; shown only if it offers more than the line does */
    ChipLine(Node menu) {
        this.menu = menu;
        getStyleClass().add("chips");
        getChildren().add(menu);
        show(menu, false);
    }

    /** Shows the menu always, since it offers filters that are never on the line. */
    void needMenu() {
        menuNeeded = true;
        show(menu, true);
    }

    List<ToggleButton> toggles() {
        return getChildren().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast).toList();
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        if (width <= 0) {
            return;
        }
        Insets insets = getInsets();
        double room = width - insets.getLeft() - insets.getRight();
        double all = getChildren().stream().filter(this::isWanted).mapToDouble(this::room).sum();
        if (all + (menuNeeded ? room(menu) : 0) <= room) {
            toggles().forEach(toggle -> show(toggle, true));
            show(menu, menuNeeded);
            return;
        }
        show(menu, true);
        room -= room(menu) + getChildren().stream()
                .filter(child -> isWanted(child) && !isOff(child))
                .mapToDouble(this::room)
                .sum();
        boolean full = false;
        for (ToggleButton toggle : toggles()) {
            if (toggle.isSelected()) {
                show(toggle, true);
            } else {
                full |= room(toggle) > room;
                show(toggle, !full);
                room -= full ? 0 : room(toggle);
            }
        }
    }

    private boolean isWanted(Node child) {
        return child instanceof ToggleButton || child != menu && child.isManaged();
    }

    private static boolean isOff(Node child) {
        return child instanceof ToggleButton toggle && !toggle.isSelected();
    }

    private double room(Node child) {
        return child.prefWidth(-1) + getHgap();
    }

    private static void show(Node child, boolean shown) {
        if (child.isManaged() != shown || child.isVisible() != shown) {
            child.setManaged(shown);
            child.setVisible(shown);
        }
    }
}
