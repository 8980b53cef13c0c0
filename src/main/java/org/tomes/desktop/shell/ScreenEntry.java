package org.tomes.desktop.shell;

import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;

/**
 * A screen in the sidebar.
 *
 * @param key its name in {@link org.tomes.desktop.common.WindowServices#show} and in the texts
 * {@code shell.screen.<key>} and {@code shell.about.<key>}
 * @param controller creates the controller when the screen is first opened
 */
public record ScreenEntry(String key, Ikon icon, Function<Workspace, Screen> controller) {
}
