package org.tomes.desktop.common;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/**
 * Tabs whose content is added to the window when they are first selected. Otherwise, JavaFX would style all tabs at
 * once, which is most of the work of showing a screen.
 */
public final class LazyTabPane extends TabPane {

    private final Map<Tab, Node> waiting = new IdentityHashMap<>();
    private final Map<Tab, Supplier<? extends Node>> unloaded = new IdentityHashMap<>();

    public LazyTabPane() {
        getTabs().addListener((ListChangeListener<Tab>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(waiting::remove);
                change.getAddedSubList().forEach(this::added);
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(this::open);
    }

    /** Creates the content of a tab when the tab is selected; immediately if it is selected now. */
    public void load(Tab tab, Supplier<? extends Node> content) {
        if (getSelectionModel().getSelectedItem() == tab) {
            tab.setContent(content.get());
        } else {
            unloaded.put(tab, content);
        }
    }

    /** Returns the content of a tab that was not selected yet. */
    Optional<Node> waiting(Tab tab) {
        return Optional.ofNullable(waiting.get(tab));
    }

    private void added(Tab tab) {
        tab.contentProperty().subscribe(content -> detachContent(tab, content));
    }

    private void detachContent(Tab tab, Node content) {
        if (content != null && getTabs().contains(tab) && getSelectionModel().getSelectedItem() != tab) {
            waiting.put(tab, content);
            tab.setContent(null);
        }
    }

    private void open(Tab selected) {
        Supplier<? extends Node> create = unloaded.remove(selected);
        Node content = create == null ? waiting.remove(selected) : create.get();
        if (content != null) {
            selected.setContent(content);
            // The content of scroll and split panes is added to the window with their skins, and can be focused only
            // then.
            content.applyCss();
        }
    }
}
