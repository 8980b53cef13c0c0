package org.tomes.desktop.shell;

import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;

/**
 * A screen that the sidebar leads to.
 *
 * @param key names it for {@code Frame.show} and in the texts {@code shell.screen.<key>} and {@code shell.about.<key>}
 * @param controller makes its controller when it is first opened
 */
public record ScreenEntry(String key, Ikon icon, Function<Workspace, Screen> controller) {
}
