package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.backup.BackupsController;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.WindowServices;
import org.tomes.desktop.common.Workspace;
import org.tomes.passphrase.RecoveryKey;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.register.RegisterFile;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerInspectionResult;
import org.tomes.settings.Appearance;
import org.tomes.settings.Settings;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Loads and draws every screen with the example company. */
class ScreensTest {

    /** The theme's font size in pixels. */
    private static final double LETTERS = 14;
    /** The screens to check, as a regular expression; for work on one of them. */
    private static final String ONLY = System.getProperty("tomes.screens", ".*");
    /** The size of the usual window, also of its pictures. */
    private static final double WIDTH = Integer.getInteger("tomes.window.width", 1280);
    private static final double HEIGHT = Integer.getInteger("tomes.window.height", 820);
    private static final String DENSE = "-dense";
    /** Prefix of the heading of a part of the settings. */
    private static final String PART = "settings-";
    private static final Path PICTURES = Path.of("target", "screens");
    private static final Map<Language, OpenRegister> REGISTERS = new EnumMap<>(Language.class);
    private static final WindowActions NO_WINDOW = new NoWindow();
    private static OpenRegister empty;
    @TempDir
    private static Path folder;
    /** One for each test, since it refers to the views that load. */
    private final Background sameThread = Background.sameThread(failure -> {
        throw new AssertionError(failure);
    });

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
        empty = DesktopFixture.empty(context(), folder.resolve("empty"));
        for (Language language : Language.values()) {
            OpenRegister register = DesktopFixture.exampleCompany(context(),
                    folder.resolve(language.tag()).resolve("hallerbrueck"), language);
            REGISTERS.put(language, register);
            context().backups().createManually(register);
            register.records()
                    .people()
                    .add(DesktopFixture.ACTOR,
                            new Person(PersonId.random(), "Jana Albrecht", "", "", Optional.empty(), true, 0));
        }
    }

    @AfterAll
    static void close() {
        REGISTERS.values().forEach(OpenRegister::close);
        empty.close();
    }

    private static AppContext context() {
        return DesktopFixture.context(folder);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyScreen")
    void screenLoadsWithNoTextCutOff(String screen, Language language, Appearance appearance) throws Exception {
        assertThat(faults(screen, language, appearance, new Look("", 1, WIDTH, HEIGHT))).isEmpty();
    }

    /** German words are long, and many people use larger text. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void germanFitsWithLargerLetters(String screen) throws Exception {
        assertThat(faults(screen, Language.DE, Appearance.LIGHT, new Look("-125", 1.25, 1280, 820))).isEmpty();
    }

    /** The sidebar is reduced in favour of the screen if the font is large for the window. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void germanFitsWithLargerLettersIntoTheSmallestWindow(String screen) throws Exception {
        Look look = new Look("-125-small", 1.25, MainWindow.MIN_WIDTH, MainWindow.MIN_HEIGHT);
        assertThat(faults(screen, Language.DE, Appearance.LIGHT, look)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void germanFitsWithLettersOneAndAHalfTimesAsLarge(String screen) throws Exception {
        assertThat(faults(screen, Language.DE, Appearance.LIGHT, new Look("-150", 1.5, 1280, 820))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("smallScreens")
    void everythingFitsIntoTheSmallestWindow(String screen, Language language, Appearance appearance) throws Exception {
        Look small = new Look("-small", 1, MainWindow.MIN_WIDTH, MainWindow.MIN_HEIGHT);
        assertThat(faults(screen, language, appearance, small)).isEmpty();
    }

    static Stream<Arguments> smallScreens() {
        return Stream.concat(names().map(name -> Arguments.of(name, Language.DE, Appearance.LIGHT)),
                names().map(name -> Arguments.of(name, Language.EN, Appearance.DARK)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("denseScreens")
    void compactRowsAndHighContrastFit(String screen, Appearance appearance) throws Exception {
        Look dense = new Look(DENSE, 1, MainWindow.MIN_WIDTH, MainWindow.MIN_HEIGHT);
        assertThat(faults(screen, Language.DE, appearance, dense)).isEmpty();
    }

    static Stream<Arguments> denseScreens() {
        return names().filter(Set.of("overview", "measures", "settings")::contains)
                .flatMap(name -> Stream.of(Appearance.LIGHT, Appearance.DARK)
                        .map(appearance -> Arguments.of(name, appearance)));
    }

    /** The scale factor of the text, and the window size in pixels. */
    private record Look(String name, double letters, double width, double height) {
    }

    private List<String> faults(String screen, Language language, Appearance appearance, Look look) throws Exception {
        String name = screen + "-" + language.tag() + "-" + appearance.name().toLowerCase(language.locale())
                + look.name();
        Scene shown = DesktopFixture.onScreen(() -> {
            Themes.apply(appearance);
            Parent view = view(screen, Texts.in(language));
            view.setStyle("-fx-font-size: " + LETTERS * look.letters() + "px;");
            Scene scene = new Scene(view, look.width(), look.height());
            scene.getStylesheets().add(getClass().getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            if (look.name().equals(DENSE)) {
                Themes.apply(new org.tomes.settings.DisplaySettings(appearance, true, true, Settings.DEFAULT_ZOOM),
                        scene);
            }
            view.applyCss();
            view.layout();
            if (screen.equals("palette")) {
                ((Button) scene.lookup(".palette-button")).fire();
            }
            if (screen.startsWith("start-")) {
                ((ToggleButton) scene.lookup("#start-step-" + screen.substring("start-".length()))).fire();
                view.applyCss();
                view.layout();
            }
            if (screen.equals("audit-session")) {
                ((Button) scene.lookup("#start")).fire();
                view.applyCss();
                view.layout();
            }
            return scene;
        });
        List<String> faults = new ArrayList<>(picture(shown, name));
        faults.addAll(behindTabs(shown.getRoot(), shown, name));
        return faults;
    }

    /** Opens each tab, and each nested tab while its parent is open: faults can only be found in visible content. */
    private static List<String> behindTabs(Node within, Scene scene, String name) throws Exception {
        List<String> faults = new ArrayList<>();
        for (TabPane tabs : DesktopFixture.onScreen(() -> outermost(within))) {
            for (int i = 0; i < tabs.getTabs().size(); i++) {
                String tab = name + "-tab" + (i + 1);
                select(tabs, i);
                faults.addAll(i == 0 ? List.of() : picture(scene, tab));
                faults.addAll(behindTabs(tabs.getTabs().get(i).getContent(), scene, tab));
            }
            select(tabs, 0);
        }
        return faults;
    }

    private static void select(TabPane tabs, int tab) throws Exception {
        DesktopFixture.onScreen(() -> {
            tabs.getSelectionModel().select(tab);
            return tab;
        });
    }

    private static List<TabPane> outermost(Node node) {
        if (node instanceof TabPane tabs) {
            return List.of(tabs);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(each -> outermost(each).stream()).toList()
                : List.of();
    }

    /** Lays the screen out, waits for its deferred work, such as hiding columns, and draws it. */
    private static List<String> picture(Scene scene, String name) throws Exception {
        DesktopFixture.onScreen(() -> scene.snapshot(null));
        WaitForAsyncUtils.waitForFxEvents();
        return DesktopFixture.onScreen(() -> {
            if (DesktopFixture.PICTURES) {
                redraw(scene);
            }
            WritableImage image = scene.snapshot(null);
            DesktopFixture.writePicture(image, PICTURES.resolve(name + ".png"));
            return LayoutFaults.in(scene.getRoot());
        });
    }

    /** A scene without a window draws only changed content; replacing the root redraws everything. */
    private static void redraw(Scene scene) {
        Parent root = scene.getRoot();
        scene.setRoot(new Pane());
        scene.setRoot(root);
    }

    /** Each change of the appearance makes JavaFX read all styles again, so that there is only one. */
    static Stream<Arguments> everyScreen() {
        return Stream.of(Appearance.LIGHT, Appearance.DARK)
                .flatMap(appearance -> names().flatMap(name -> Stream.of(Language.values())
                        .map(language -> Arguments.of(name, language, appearance))));
    }

    static Stream<String> names() {
        Stream<String> all = Stream.concat(Stream.of("opening", "welcome", "unlock", "recovery-key", "new-register",
                "choose", "server", "trouble", "backups", "palette", "audit-session", "start-me", "start-company",
                "start-people", "start-library", "start-topics", "start-azure", "start-target", "start-policy",
                "start-release"), Screens.all().stream().map(ScreenEntry::key));
        return Stream.concat(all, PaletteEntries.fileRegisterSettings().map(PART::concat))
                .filter(name -> Pattern.matches(ONLY, name));
    }

    private Parent view(String screen, Texts texts) {
        Path path = Path.of("/home/maria/.local/share/tomes/register");
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("opening", new OpeningController(texts.get("shell.opening.makeExample"), path.toString()));
        states.put("welcome", new WelcomeController(NO_WINDOW, () -> {
        }, encrypted -> {
        }, () -> {
        }, texts.get("shell.welcome.place", path.toString())));
        states.put("unlock", new UnlockController(path,
                Optional.of(Message.of("storage.passphraseWrong", path + ".mv.db")), passphrase -> {
                }, () -> {
                }));
        states.put("recovery-key", new RecoveryKeyController(RecoveryKey.random(), RegisterFile.at(path),
                context().clock(), texts, null, () -> {
                }));
        states.put("new-register", new NewRegisterController(path, true, (passphrase, example) -> {
        }, () -> {
        }));
        states.put("choose", new ChooseController(NO_WINDOW));
        states.put("trouble", new OpenFailureController(NO_WINDOW, Message.of("storage.inUse", path + ".mv.db"), () -> {
        }, path));
        if (screen.equals("backups")) {
            BackupsController backups = new BackupsController(context(), sameThread, null, texts,
                    REGISTERS.get(texts.language()).register().file().base(),
                    Optional.of(REGISTERS.get(texts.language())), null);
            Parent page = ViewLoader.load(texts, backups);
            backups.refresh();
            return page;
        }
        if (screen.equals("server")) {
            return server(texts);
        }
        Object state = states.get(screen);
        if (state != null) {
            return ViewLoader.load(texts, state);
        }
        if (screen.startsWith("start-")) {
            return guide(texts);
        }
        ShellController shell = new ShellController(frame -> workspace(texts, frame), NO_WINDOW, Screens.all());
        Parent view = ViewLoader.load(texts, shell);
        shell.start(Optional.of(switch (screen) {
            case "palette" -> Screens.all().getFirst().key();
            case "audit-session" -> "auditmode";
            default -> screen.startsWith(PART) ? "settings" : screen;
        }));
        if (screen.startsWith(PART)) {
            shell.show("settings", screen.substring(PART.length()));
        }
        firstRecord(screen, texts.language()).ifPresent(id -> shell.show(screen, id));
        return view;
    }

    /** A tested connection to a server without a register. */
    private static Parent server(Texts texts) {
        ServerController page = new ServerController(
                ServerAddressInput.of(ServerAddress.of("postgresql://maria@db.example.com,db2.example.com/tomes")),
                Optional.empty(), null, texts, null);
        Parent view = ViewLoader.load(texts, page);
        page.showInspection(new ServerInspectionResult(Optional.of("TLSv1.3"), "maria", "17.2", true, 0, 50,
                ServerInspectionResult.Content.EMPTY, true));
        return view;
    }

    /** The guided start, with an empty register. */
    private Parent guide(Texts texts) {
        ShellController shell = new ShellController(
                frame -> new Workspace(context(), empty, texts, sameThread, null, frame), NO_WINDOW, Screens.all());
        Parent view = ViewLoader.load(texts, shell);
        shell.start(Optional.empty());
        return view;
    }

    private static Optional<String> firstRecord(String screen, Language language) {
        OpenRegister register = REGISTERS.get(language);
        return switch (screen) {
            case "measures" -> Optional.of(register.records().measures().all().getFirst().id().toString());
            case "changes" -> Optional.of(register.records().changes().all().getLast().id().toString());
            case "reviews" -> Optional.of(register.records().reviews().due().getFirst().subject().ref().id());
            case "soa" -> Optional.of(register.records().soa().rows(language).getFirst().control());
            case "evidence" -> Optional.of(register.records().evidence().all().getFirst().id().toString());
            case "findings" -> Optional.of(register.azure().findings().all().getFirst().id().toString());
            default -> Optional.empty();
        };
    }

    private Workspace workspace(Texts texts, WindowServices frame) {
        return new Workspace(context(), REGISTERS.get(texts.language()), texts, sameThread, null, frame);
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
        public boolean hasRegister() {
            return true;
        }

        @Override
        public void backToRegister() {
            throw new AssertionError("not asked for");
        }

        @Override
        public void applyAppearance(Language shown) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void openExternally(Path path) {
            throw new AssertionError("not asked for");
        }
    }
}
