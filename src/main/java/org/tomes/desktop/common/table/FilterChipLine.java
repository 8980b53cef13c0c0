package org.tomes.desktop.common.table;

import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.text.Texts;

/**
 * The filters above a table, always on one line: inactive filters that do not fit are available only in the menu, and
 * active filters that do not fit are collapsed into a button with their number.
 */
final class FilterChipLine extends FlowPane {

    /**
     * The number of first filters that take precedence over the room for the link at the end, as long as the link is
     * not needed.
     */
    private static final int FIRST = 2;

    private final Node menu;
    private final Texts texts;
    private final MenuButton folded = new MenuButton();
    private boolean menuNeeded;
    /** The link at the end; hidden if it does not fit. */
    private Optional<Node> link = Optional.empty();
    private boolean linkWanted;
    private boolean linkOffered;
    private final Set<Node> reserved = new HashSet<>();

    /** @param menu menu of all filters; shown only if it contains more than the line */
    FilterChipLine(Node menu, Texts texts) {
        this.menu = menu;
        this.texts = texts;
        getStyleClass().add("chips");
        folded.setId("folded-filters");
        folded.getStyleClass().addAll("folded-chips", Styles.SMALL);
        folded.getItems().add(new MenuItem());
        folded.setOnShowing(showing -> folded.getItems().setAll(foldedFilters().map(this::removal).toList()));
        getChildren().add(menu);
        show(menu, false);
    }

    /**
     * Ends the line with these nodes.
     *
     * @param leftOut shown only if it fits
     */
    void end(Node leftOut, Node... nodes) {
        link = Optional.of(leftOut);
        show(leftOut, false);
        show(folded, false);
        getChildren().add(folded);
        getChildren().addAll(nodes);
        getChildren().add(leftOut);
    }

    /** Keeps room for this node, so that filters keep their places when it appears. */
    void reserve(Node node) {
        reserved.add(node);
    }

    /** Always shows the menu, since it contains filters that are not on the line. */
    void alwaysShowMenu() {
        menuNeeded = true;
        show(menu, true);
    }

    /** Keeps room for the link at the end of the line. */
    void offerLink() {
        linkOffered = true;
        requestLayout();
    }

    void showLink(boolean visible) {
        linkWanted = visible;
        requestLayout();
    }

    List<ToggleButton> toggles() {
        return getChildren().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast).toList();
    }

    private Stream<ToggleButton> foldedFilters() {
        return toggles().stream().filter(toggle -> toggle.isSelected() && !toggle.isVisible());
    }

    private MenuItem removal(ToggleButton chip) {
        MenuItem item = new MenuItem(chip.getAccessibleText(), new FontIcon(Feather.X));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> chip.setSelected(false));
        return item;
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
        double room = width - insets.getLeft() - insets.getRight() - sum(fixed());
        // Kept even while the link is hidden, so that filters keep their places when one is selected.
        double linkRoom = linkOffered || linkWanted ? link.map(this::room).orElse(0.0) : 0;
        List<ToggleButton> all = toggles();
        if (sum(all) + linkRoom + (menuNeeded ? room(menu) : 0) <= room) {
            all.forEach(toggle -> show(toggle, true));
            show(menu, menuNeeded);
            show(folded, false);
            link.ifPresent(node -> show(node, linkWanted));
            return;
        }
        show(menu, true);
        room -= room(menu);
        List<ToggleButton> on = all.stream().filter(ToggleButton::isSelected).toList();
        List<ToggleButton> first = all.subList(0, Math.min(FIRST, all.size()));
        double filters = sum(linkWanted ? on : Stream.concat(on.stream(), first.stream()).distinct().toList());
        boolean linkFits = filters + linkRoom <= room;
        link.ifPresent(node -> show(node, linkFits && linkWanted));
        room -= linkFits ? linkRoom : 0;
        room = fold(on, room);
        boolean full = folded.isVisible();
        for (ToggleButton toggle : all) {
            if (!toggle.isSelected()) {
                full |= room(toggle) > room;
                show(toggle, !full);
                room -= full ? 0 : room(toggle);
            }
        }
    }

    /** Shows the filters that fit, and the number of the others; returns the remaining width. */
    private double fold(List<ToggleButton> on, double room) {
        boolean fit = sum(on) <= room;
        if (!fit) {
            number(on.size());
        }
        double remaining = fit ? room : room - room(folded);
        int shownCount = 0;
        while (shownCount < on.size() && room(on.get(shownCount)) <= remaining) {
            remaining -= room(on.get(shownCount));
            shownCount++;
        }
        for (int i = 0; i < on.size(); i++) {
            show(on.get(i), i < shownCount);
        }
        show(folded, shownCount < on.size());
        if (shownCount < on.size()) {
            number(on.size() - shownCount);
        }
        return remaining;
    }

    private void number(int filters) {
        String text = "+" + filters;
        if (!text.equals(folded.getText())) {
            String name = texts.get("desktop.table.foldedFilters", filters);
            folded.setText(text);
            folded.setAccessibleText(name);
            folded.setTooltip(new Tooltip(name));
        }
    }

    private List<Node> fixed() {
        return getChildren().stream()
                .filter(child -> child != menu && child != folded && !(child instanceof ToggleButton)
                        && link.filter(child::equals).isEmpty() && (child.isManaged() || reserved.contains(child)))
                .toList();
    }

    private double sum(List<? extends Node> children) {
        return children.stream().mapToDouble(this::room).sum();
    }

    private double room(Node child) {
        return child.prefWidth(-1) + getHgap();
    }

    private static void show(Node child, boolean visible) {
        if (child.isManaged() != visible || child.isVisible() != visible) {
            child.setManaged(visible);
            child.setVisible(visible);
        }
    }
}
