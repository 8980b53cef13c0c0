package org.tomes.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.tomes.app.AppContext;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.ProportionalSplitPane;
import org.tomes.settings.Settings;
import org.tomes.text.Message;

/** The zoom of the window, in per cent of the normal size. */
final class Zoom {

    static final int MIN_PERCENT = Settings.ZOOMS.getFirst();
    static final int MAX_PERCENT = Settings.ZOOMS.getLast();
    private static final String DATA = "data:text/css;base64,";
    private static final Pattern ICON_SIZE = Pattern.compile("([^{}]+)\\{[^{}]*-fx-icon-size: (\\d+);");
    /** The sizes of icons in pixels in the program's stylesheet, by selector. */
    private static final Map<String, Integer> ICONS = icons(stylesheet());
    /** The theme's font size in pixels; all other sizes follow it. */
    private static final double DEFAULT_LETTERS = 14;

    private final Scene scene;
    private final IntConsumer changed;
    private int percent = Settings.DEFAULT_ZOOM;

    /** @param changed receives the size chosen by the user */
    Zoom(Scene scene, IntConsumer changed) {
        this.scene = scene;
        this.changed = changed;
        scene.rootProperty().addListener((property, before, root) -> apply());
    }

    /** Creates the zoom of a window; a size that the user chooses is stored and reported. */
    static Zoom stored(Scene scene, AppContext context, Background background,
            Supplier<Optional<ShellController>> shell) {
        return new Zoom(scene, percent -> {
            background.job(progress -> context.settings().change(all -> all.withLook(all.look().withZoom(percent))))
                    .onSuccess(stored -> shell.get().ifPresent(ShellController::refresh))
                    .start();
            shell.get().ifPresent(open -> open.showNotice(Notice.information(Message.of("shell.zoomed", percent))));
        });
    }

    /** @param newPercent a value out of range is corrected */
    void show(int newPercent) {
        percent = Math.clamp(newPercent, MIN_PERCENT, MAX_PERCENT);
        apply();
    }

    void larger() {
        set(Settings.ZOOMS.stream().filter(step -> step > percent).findFirst().orElse(MAX_PERCENT));
    }

    void smaller() {
        set(Settings.ZOOMS.reversed().stream().filter(step -> step < percent).findFirst().orElse(MIN_PERCENT));
    }

    void usual() {
        set(Settings.DEFAULT_ZOOM);
    }

    private void set(int newPercent) {
        show(newPercent);
        changed.accept(percent);
    }

    private static String stylesheet() {
        try (InputStream sheet = Zoom.class.getResourceAsStream("/org/tomes/desktop/tomes.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Integer> icons(String stylesheet) {
        return ICON_SIZE.matcher(stylesheet.replaceAll("(?s)/\\*.*?\\*/", ""))
                .results()
                .collect(Collectors.toMap(rule -> rule.group(1).strip(), rule -> Integer.valueOf(rule.group(2))));
    }

    /** Returns a stylesheet with the sizes of icons, which do not follow the font size. */
    private String icons() {
        String rules = ICONS.entrySet()
                .stream()
                .map(icon -> ".root " + icon.getKey() + " { -fx-icon-size: "
                        + icon.getValue() * percent / Settings.DEFAULT_ZOOM + "; }")
                .collect(Collectors.joining("\n"));
        return DATA + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private void apply() {
        scene.getRoot()
                .setStyle(percent == Settings.DEFAULT_ZOOM ? ""
                        : String.format(Locale.ROOT, "-fx-font-size: %.1fpx;",
                                DEFAULT_LETTERS * percent / Settings.DEFAULT_ZOOM));
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith(DATA));
        if (percent != Settings.DEFAULT_ZOOM) {
            scene.getStylesheets().add(icons());
        }
        for (Node pane : scene.getRoot().lookupAll(".split-pane")) {
            if (pane instanceof ProportionalSplitPane split) {
                split.restore();
            }
        }
    }
}
