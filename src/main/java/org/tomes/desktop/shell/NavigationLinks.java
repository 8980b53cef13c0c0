package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.Scrolling;
import org.tomes.text.Texts;

/** The links to the screens in the sidebar. */
final class NavigationLinks {

    private final ToggleGroup group = new ToggleGroup();

    NavigationLinks(Pane navigation, List<ScreenEntry> entries, Texts texts, Consumer<String> show) {
        entries.forEach(entry -> navigation.getChildren().add(link(entry, texts, show)));
    }

    private ToggleButton link(ScreenEntry entry, Texts texts, Consumer<String> show) {
        ToggleButton link = new ToggleButton(texts.get("shell.screen." + entry.key()), new FontIcon(entry.icon()));
        link.getStyleClass().add("nav-link");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setToggleGroup(group);
        link.setUserData(entry.key());
        link.setId("nav-" + entry.key());
        link.setOnAction(pressed -> show.accept(entry.key()));
        return link;
    }

    void mark(String key) {
        group.getToggles().forEach(link -> link.setSelected(link.getUserData().equals(key)));
        all().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(Scrolling::show);
    }

    List<ToggleButton> all() {
        return group.getToggles().stream().map(ToggleButton.class::cast).toList();
    }

    /** Returns the link of the current screen, or the first one for a screen without a link. */
    Node selected() {
        return (Node) Optional.ofNullable(group.getSelectedToggle()).orElseGet(group.getToggles()::getFirst);
    }
}
