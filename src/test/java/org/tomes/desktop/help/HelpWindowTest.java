package org.tomes.desktop.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.shell.ScreenEntry;
import org.tomes.desktop.shell.Screens;
import org.tomes.desktop.shell.Themes;
import org.tomes.settings.Appearance;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The user guide in a window of the program. */
class HelpWindowTest {

    @TempDir
    private Path folder;

    private OpenWindow open(Language language) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, context.paths().defaultRegister()).close();
        OpenWindow window = OpenWindow.on(context, language, Optional.empty());
        window.see("#nav-overview");
        return window;
    }

    private static Optional<Stage> guide(OpenWindow window) {
        return Window.getWindows()
                .stream()
                .filter(one -> one instanceof Stage stage && stage.isShowing()
                        && window.texts.get("help.title").equals(stage.getTitle()))
                .map(Stage.class::cast)
                .findFirst();
    }

    private static String selected(OpenWindow window) {
        ListView<?> contents = (ListView<?>) guide(window).orElseThrow().getScene().lookup("#guide-contents");
        return contents.getSelectionModel().getSelectedItem() instanceof GuideSection section ? section.title() : "";
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void f1OpensTheGuideAtTheSectionAboutThePage(Language language) throws Exception {
        try (OpenWindow window = open(language)) {
            window.go("findings").press(KeyCode.F1);
            window.waitFor(() -> selected(window).equals(window.texts.get("help.section.findings")));
            ScrollPane page = (ScrollPane) guide(window).orElseThrow().getScene().lookup(".scroll-pane");
            window.waitFor(() -> page.getContent().lookup(".image-view") != null);
            assertThat(DesktopFixture.onScreen(() -> page.getContent().getLayoutBounds().getWidth()))
                    .as("the pictures fit into the page")
                    .isLessThanOrEqualTo(page.getViewportBounds().getWidth() + 1);
            // In the tests, keys may go to the window that was shown last.
            window.go("changes");
            Runnable f1 = window.see("#nav-changes")
                    .getScene()
                    .getAccelerators()
                    .get(new KeyCodeCombination(KeyCode.F1));
            window.robot.interact(f1);
            window.waitFor(() -> selected(window).equals(window.texts.get("help.section.changes")));
            Node heading = page.getContent()
                    .lookupAll(".guide-heading")
                    .stream()
                    .filter(node -> node.toString().contains(selected(window)))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            window.waitFor(() -> Math.abs(heading.localToScene(0, 0).getY() - page.localToScene(0, 0).getY()) < 40);
            DesktopFixture.writePicture(
                    DesktopFixture.onScreen(() -> guide(window).orElseThrow().getScene().snapshot(null)),
                    Path.of("target/screens/help-" + language.tag() + ".png"));
            window.askToClose();
            window.waitFor(() -> guide(window).isEmpty());
        }
    }

    @Test
    void searchFindsSectionsByTheirText() throws Exception {
        try (OpenWindow window = open(Language.EN)) {
            window.palette(window.texts.get("help.menu"));
            window.waitFor(() -> guide(window).isPresent());
            ListView<?> contents = (ListView<?>) guide(window).orElseThrow().getScene().lookup("#guide-contents");
            int all = contents.getItems().size();
            window.type("guide-search", "PASSPHRASE recovery");
            window.waitFor(() -> contents.getItems().size() < all / 3 && !contents.getItems().isEmpty());
            window.robot.interact(window.field("guide-search").orElseThrow()::clear);
            window.waitFor(() -> contents.getItems().size() == all);
        }
    }

    /** The appearance may change while the window is closed. */
    @Test
    void guideHasTheAppearanceOfTheProgram() throws Exception {
        try (OpenWindow window = open(Language.EN)) {
            window.robot.interact(() -> Themes.apply(Appearance.LIGHT));
            window.palette(window.texts.get("help.menu"));
            window.waitFor(() -> guide(window).isPresent());
            assertThat(backgroundBrightness(window)).isGreaterThan(0.9);
            window.robot.interact(() -> guide(window).orElseThrow().hide());
            window.robot.interact(() -> Themes.apply(Appearance.DARK));
            window.palette(window.texts.get("help.menu"));
            window.waitFor(() -> guide(window).isPresent());
            assertThat(backgroundBrightness(window)).isLessThan(0.2);
        } finally {
            DesktopFixture.onScreen(() -> {
                Themes.apply(Appearance.LIGHT);
                return null;
            });
        }
    }

    private static double backgroundBrightness(OpenWindow window) throws Exception {
        return DesktopFixture.onScreen(() -> {
            Scene scene = guide(window).orElseThrow().getScene();
            Point2D corner = scene.lookup(".scroll-pane").localToScene(4, 4);
            return scene.snapshot(null)
                    .getPixelReader()
                    .getColor((int) corner.getX(), (int) corner.getY())
                    .getBrightness();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageHasASection(Language language) {
        UserGuide guide = UserGuide.read(language);
        Texts texts = Texts.in(language);
        assertThat(Screens.all()).extracting(ScreenEntry::key)
                .allSatisfy(key -> assertThat(guide.titled(texts.get("help.section." + key))).as(key).isPresent());
    }

    /**
     * The guides are read completely: no markup remains in the text, every block is drawn, and links lead somewhere.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingOfTheGuideIsLost(Language language) throws Exception {
        UserGuide guide = UserGuide.read(language);
        List<org.commonmark.node.Node> blocks = guide.sections()
                .stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
        List<String> texts = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        blocks.forEach(block -> block.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text text) {
                texts.add(text.getLiteral());
            }

            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
                super.visit(link);
            }

            @Override
            public void visit(Image picture) {
                pictures.add(picture.getDestination());
            }
        }));
        assertThat(texts).hasSizeGreaterThan(1000).noneMatch(text -> text.matches("(?s).*(`|\\*\\*|]\\(|^\\||^#).*"));
        assertThat(targets).filteredOn(target -> target.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(guide.at(target.substring(1))).as(target).isPresent());
        assertThat(pictures).hasSize(8).allSatisfy(picture -> assertThat(Path.of("docs", picture)).exists());
        DesktopFixture.onScreen(() -> blocks.stream().map(new GuideNodes(target -> {
        })::block).toList());
    }
}
