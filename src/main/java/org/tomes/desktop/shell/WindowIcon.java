package org.tomes.desktop.shell;

import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.tomes.desktop.common.Background;

/** The program's icon in the title bar; {@code installer/common/Icons.java} draws it. */
final class WindowIcon {

    private static final List<Integer> SIZES = List.of(32, 64, 256);
    private static final Duration AFTER_FIRST_FRAMES = Duration.seconds(1);

    private WindowIcon() {
    }

    /** Loads the icon after the first frames, since decoding images would delay the first display. */
    static void showSoon(Stage stage, Background background) {
        PauseTransition wait = new PauseTransition(AFTER_FIRST_FRAMES);
        wait.setOnFinished(passed -> background.read(WindowIcon::load, stage.getIcons()::setAll));
        // If the window was closed in the meantime, the icon is no longer read.
        stage.showingProperty().addListener((property, before, showing) -> {
            if (!showing) {
                wait.stop();
            }
        });
        wait.play();
    }

    static List<Image> load() {
        return SIZES.stream()
                .map(size -> new Image(Objects.requireNonNull(
                        WindowIcon.class.getResourceAsStream("/org/tomes/desktop/icon-" + size + ".png"))))
                .toList();
    }
}
