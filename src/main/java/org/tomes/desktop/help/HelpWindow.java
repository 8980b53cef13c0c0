package org.tomes.desktop.help;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.text.Texts;

/** The window that shows the user guide beside the main window, in the language and appearance of the latter. */
public final class HelpWindow {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 720;

    private final Stage main;
    private final Texts texts;
    private final Background background;
    private final Consumer<String> openLink;
    private Optional<Stage> stage = Optional.empty();
    private Optional<HelpController> controller = Optional.empty();

    /** @param openLink opens a web address */
    public HelpWindow(Stage main, Texts texts, Background background, Consumer<String> openLink) {
        this.main = main;
        this.texts = texts;
        this.background = background;
        this.openLink = openLink;
    }

    /** Shows the guide at the section about a screen, or at its beginning. */
    public void show(Optional<String> screen) {
        Optional<String> title = screen.map(key -> texts.get("help.section." + key));
        controller.ifPresentOrElse(open -> show(open, title),
                () -> background.read(() -> UserGuide.read(texts.language()), guide -> show(created(guide), title)));
    }

    private HelpController created(UserGuide guide) {
        HelpController created = new HelpController(guide, openLink);
        Parent view = ViewLoader.load(texts, created);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), this::close);
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), created::focusSearch);
        Stage window = new Stage();
        window.setTitle(texts.get("help.title"));
        window.getIcons().setAll(main.getIcons());
        window.setScene(scene);
        main.addEventHandler(WindowEvent.WINDOW_HIDDEN, closed -> close());
        stage = Optional.of(window);
        controller = Optional.of(created);
        return created;
    }

    private void show(HelpController guide, Optional<String> title) {
        Stage window = stage.orElseThrow();
        window.getScene().getStylesheets().setAll(main.getScene().getStylesheets());
        window.getScene().getRoot().setStyle(main.getScene().getRoot().getStyle());
        window.show();
        window.toFront();
        guide.show(title);
        guide.focusSearch();
    }

    /** Closes the window, for example because the language changes. */
    public void close() {
        stage.ifPresent(Stage::hide);
    }
}
