package org.tomes.desktop.common;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import org.tomes.desktop.common.Screen.Action;
import org.tomes.text.Message;

/**
 * The buttons of a pane, offered a second time in the context menu of a list and in the command palette. The pane is
 * the only list of a screen's actions, so that all three offer the same actions.
 */
public final class ButtonActions {

    private ButtonActions() {
    }

    /** Returns the visible and enabled buttons in these panes, and the items of their menus, as actions. */
    public static List<Action> actions(Collection<? extends Node> panes) {
        return panes.stream().flatMap(ButtonActions::actions).toList();
    }

    private static Stream<Action> actions(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        return switch (node) {
            case Button button -> action(name(button.getText(), button), isWriting(button), button, button::fire);
            case MenuButton menu -> menu.getItems()
                    .stream()
                    .filter(item -> item.isVisible() && !item.isDisable() && !(item instanceof SeparatorMenuItem))
                    .flatMap(item -> action(item.getText(), isWriting(menu) || isWriting(item), item, item::fire));
            case Control other -> Stream.empty();
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(ButtonActions::actions);
            default -> Stream.empty();
        };
    }

    private static Stream<Action> action(String name, boolean writing, Styleable styled, Runnable run) {
        return name == null || name.isBlank() ? Stream.empty()
                : Stream.of(new Action(Message.of("desktop.action", name), run, writing,
                        styled.getStyleClass().contains(ViewLoader.REMOVES)));
    }

    private static String name(String text, Node node) {
        return text == null || text.isBlank() ? node.getAccessibleText() : text;
    }

    private static boolean isWriting(Styleable styled) {
        return styled.getStyleClass().contains(ViewLoader.WRITES);
    }
}
