package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Frame;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.Workspace;
import org.tomes.settings.Appearance;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Loads every screen as a person sees it, with the example company in it, and leaves a picture of it to look at. */
class ScreensTest {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final Map<Language, OpenRegister> REGISTERS = new EnumMap<>(Language.class);
    private static final WindowActions NO_WINDOW = new NoWindow();
    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
        for (Language language : Language.values()) {
            REGISTERS.put(language, DesktopFixture.exampleCompany(context(), folder.resolve(language.tag()), language));
        }
    }

    @AfterAll
    static void close() {
        REGISTERS.values().forEach(OpenRegister::close);
    }

    private static AppContext context() {
        return DesktopFixture.context(folder);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyScreen")
    void screenLoadsWithNoTextCutOff(String screen, Language language, Appearance appearance) throws Exception {
        Path file = PICTURES.resolve(screen + "-" + language.tag() + "-" + appearance.name().toLowerCase(language.locale()) + ".png");
        List<String> cutOff = DesktopFixture.onScreen(() -> {
            Appearances.apply(appearance);
            Scene scene = new Scene(view(screen, Texts.in(language)), 1280, 820);
            scene.getStylesheets().add(getClass().getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            if (screen.equals("palette")) {
                ((Button) scene.lookup(".palette-button")).fire();
            }
            WritableImage image = scene.snapshot(null);
            DesktopFixture.writePicture(image, file);
            return DesktopFixture.cutOff(scene.getRoot());
        });
        assertThat(file).exists();
        assertThat(cutOff).isEmpty();
    }

    static Stream<Arguments> everyScreen() {
        Stream<String> names = Stream.concat(Stream.of("opening", "welcome", "trouble", "palette"),
                Screens.all().stream().map(ScreenEntry::key));
        return names.flatMap(name -> Stream.of(Language.values()).flatMap(language ->
                Stream.of(Appearance.LIGHT, Appearance.DARK).map(appearance -> Arguments.of(name, language, appearance))));
    }

    private static Parent view(String screen, Texts texts) {
        Path path = Path.of("/home/maria/.local/share/tomes/register");
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("opening", new OpeningController(path));
        states.put("welcome", new WelcomeController(NO_WINDOW, demo -> { }));
        states.put("trouble", new TroubleController(NO_WINDOW, Message.of("storage.inUse", path + ".mv.db"), () -> { }));
        Object state = states.get(screen);
        if (state != null) {
            return Views.load(texts, state);
        }
        ShellController shell = new ShellController(frame -> workspace(texts, frame), NO_WINDOW, Screens.all());
        Parent view = Views.load(texts, shell);
        shell.start(Optional.of(screen.equals("palette") ? Screens.all().getFirst().key() : screen));
        firstRecord(screen, texts.language()).ifPresent(id -> shell.show(screen, id));
        return view;
    }

    private static Optional<String> firstRecord(String screen, Language language) {
        OpenRegister register = REGISTERS.get(language);
        return screen.equals("measures") ? Optional.of(register.measures().all().getFirst().id().toString()) : Optional.empty();
    }

    private static Workspace workspace(Texts texts, Frame frame) {
        return new Workspace(context(), REGISTERS.get(texts.language()), texts, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), null, frame);
    }

    private record NoWindow() implements WindowActions {
        @Override
        public void newRegister() {
            throw new AssertionError("not asked for");
        }

        @Override
        public void openRegister() {
            throw new AssertionError("not asked for");
        }

        @Override
        public void rebuild() {
            throw new AssertionError("not asked for");
        }

        @Override
        public void openOutside(Path path) {
            throw new AssertionError("not asked for");
        }
    }
}
