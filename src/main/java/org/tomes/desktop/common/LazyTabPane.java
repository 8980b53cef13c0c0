package org.tomes.desktop.common;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/**
 * Tabs whose content joins the window when they are selected for the first time. JavaFX would otherwise style all of
 * them at once, which is most of the work of showing a screen.
 */
public final class LazyTabPane extends TabPane {

    private final Map<Tab, Node> waiting = new IdentityHashMap<>();

    public LazyTabPane() {
        getTabs().addListener((ListChangeListener<Tab>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(waiting::remove);
                change.getAddedSubList().forEach(this::added);
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(this::open);
    }

    /** Of all tabs, also of those not selected yet. */
    public List<Node> contents() {
        return getTabs().stream()
                .map(tab -> Optional.ofNullable(tab.getContent()).or(() -> Optional.ofNullable(waiting.get(tab))))
                .flatMap(Optional::stream)
                .toList();
    }

    private void added(Tab tab) {
        tab.contentProperty().subscribe(content -> putAside(tab, content));
    }

    private void putAside(Tab tab, Node content) {
        if (content != null && getTabs().contains(tab) && getSelectionModel().getSelectedItem() != tab) {
            waiting.put(tab, content);
            tab.setContent(null);
        }
    }

    private void open(Tab selected) {
        Node content = waiting.remove(selected);
        if (content != null) {
            selected.setContent(content);
            // What is inside of scroll and split panes joins the window with their skins, and can be focused then.
            content.applyCss();
        }
    }
}
