package org.tomes.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tomes.desktop.common.Workspace;
import org.tomes.settings.Appearance;
import org.tomes.settings.DisplaySettings;
import org.tomes.settings.Settings;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The entries of the command palette that switch appearance, language and zoom at once.
 *
 * @param leave leaves the current page, whose form may contain unsaved input, because another language rebuilds the
 * window
 */
record PaletteSettings(Workspace workspace, Consumer<Runnable> leave) {

    Stream<PaletteModel.Entry> entries() {
        Stream<PaletteModel.Entry> appearances = Stream.of(Appearance.values())
                .map(appearance -> entry("settings.appearanceLabel", texts().name("settings", appearance),
                        look -> look.withAppearance(appearance)));
        Stream<PaletteModel.Entry> languages = Stream.of(Language.values())
                .map(language -> entry("settings.language", texts().get("settings.language." + language.tag()),
                        () -> leave.accept(() -> change(all -> all.withLanguage(Optional.of(language)), language)))
                        .alsoFoundBy(texts().get("shell.words.settings.language." + language.tag())));
        Stream<PaletteModel.Entry> sizes = Settings.ZOOMS.stream()
                .map(percent -> entry("settings.zoom", texts().get("settings.zoomPercent", percent),
                        look -> look.withZoom(percent)));
        return Stream.of(appearances, languages, sizes).flatMap(part -> part);
    }

    private PaletteModel.Entry entry(String setting, String value, UnaryOperator<DisplaySettings> change) {
        return entry(setting, value, () -> change(all -> all.withLook(change.apply(all.look())), texts().language()));
    }

    private PaletteModel.Entry entry(String setting, String value, Runnable action) {
        return new PaletteModel.Entry(texts().get("shell.palette.set", texts().get(setting), value),
                texts().get("shell.palette.setting"), action);
    }

    private void change(UnaryOperator<Settings> change, Language language) {
        workspace.background()
                .read(() -> workspace.context().settings().change(change),
                        changed -> workspace.frame().applyAppearance(language));
    }

    private Texts texts() {
        return workspace.texts();
    }
}
