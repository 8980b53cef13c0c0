package org.tomes.desktop.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import jfx.incubator.scene.control.richtext.RichTextArea;

/** The input controls of a form. */
final class FormNodes {

    private static final String LOCKED = "locked";

    private FormNodes() {
    }

    /** Returns the content of each tab, including tabs not selected yet, in their order. */
    static Map<Tab, Node> contents(TabPane tabs) {
        Map<Tab, Node> contents = new LinkedHashMap<>();
        for (Tab tab : tabs.getTabs()) {
            Optional.ofNullable(tab.getContent())
                    .or(() -> tabs instanceof LazyTabPane lazy ? lazy.waiting(tab) : Optional.empty())
                    .ifPresent(content -> contents.put(tab, content));
        }
        return contents;
    }

    /** Returns the children of a node, including those in tabs and scroll panes that are not on screen yet. */
    static List<? extends Node> parts(Node node) {
        return switch (node) {
            case TabPane tabs -> List.copyOf(contents(tabs).values());
            case ScrollPane scroll -> List.of(scroll.getContent());
            case SplitPane split -> split.getItems();
            case Parent parent -> parent.getChildrenUnmodifiable();
            default -> List.of();
        };
    }

    /**
     * Prevents input permanently, even if a controller enables a control later; texts can still be selected and copied.
     */
    static void lock(Node node) {
        switch (node) {
            case TextInputControl text -> keep(text.editableProperty(), false);
            case RichTextArea text -> keep(text.editableProperty(), false);
            case ComboBoxBase<?> choice -> disable(choice);
            case ChoiceBox<?> choice -> disable(choice);
            case CheckBox choice -> disable(choice);
            default -> parts(node).forEach(FormNodes::lock);
        }
    }

    private static void disable(Node choice) {
        choice.getStyleClass().add(LOCKED);
        keep(choice.disableProperty(), true);
    }

    private static void keep(BooleanProperty property, boolean value) {
        property.set(value);
        property.addListener((observed, before, now) -> {
            if (now != value) {
                property.set(value);
            }
        });
    }
}
