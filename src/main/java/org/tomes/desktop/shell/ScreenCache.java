package org.tomes.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;

/** The screens of a window, each created when it is first shown. */
final class ScreenCache {

    record Opened(Screen screen, Parent view) {
    }

    private final Workspace workspace;
    private final List<ScreenEntry> entries;
    private final ScreenEntry unlisted;
    private final Map<String, Screen> startedScreens = new HashMap<>();
    private final Map<String, Opened> opened = new HashMap<>();

    /** @param unlisted the screen that the sidebar does not list; not shown at the start */
    ScreenCache(Workspace workspace, List<ScreenEntry> entries, ScreenEntry unlisted) {
        this.workspace = workspace;
        this.entries = entries;
        this.unlisted = unlisted;
    }

    /** Returns the key, or that of the first screen; a key stored by another program version may be unknown. */
    String validKey(Optional<String> key) {
        return key.filter(candidate -> entries.stream().anyMatch(entry -> entry.key().equals(candidate)))
                .orElse(entries.getFirst().key());
    }

    /** Creates the controller of a screen, which may start reading, but not its view. */
    void begin(String key) {
        startedScreens.put(key, controller(key));
    }

    Opened of(String key) {
        return opened.computeIfAbsent(key, screenKey -> {
            Screen screen = Optional.ofNullable(startedScreens.remove(screenKey))
                    .orElseGet(() -> controller(screenKey));
            return new Opened(screen, ViewLoader.load(workspace.texts(), screen));
        });
    }

    private Screen controller(String key) {
        return Stream.concat(entries.stream(), Stream.of(unlisted))
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow()
                .controller()
                .apply(workspace);
    }
}
