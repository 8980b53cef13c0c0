package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.Threads;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.people.Person;
import org.tomes.settings.Appearance;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The main workflow end to end: a measure, its scores, and the document that contains the measure. */
class MainJobTest {

    private static final String TITLE = "close port 3389";

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private ExecutorService workers;
    private OpenRegister register;
    private Stage stage;
    private volatile Throwable failure;

    @BeforeEach
    void makeRegister() throws Exception {
        DesktopFixture.startToolkit();
        workers = Threads.perTask("test");
        AppContext context = DesktopFixture.context(folder);
        context.settings().change(all -> all.withTable(ActorMenu.ASKED, ActorMenu.EVERYWHERE));
        register = DesktopFixture.empty(context, folder.resolve("r"));
        register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta Kowalczyk"));
        Files.writeString(folder.resolve("scores.csv"), scores());
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(stage::hide);
        register.close();
        workers.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void annexContainsTheEnteredMeasure(Language language) throws Exception {
        Texts texts = Texts.in(language);
        open(texts);

        click("#nav-measures").push(KeyCode.CONTROL, KeyCode.N);
        click(field("title")).write(TITLE);
        click(node -> node instanceof ComboBox<?> && "owner".equals(node.getId())).push(KeyCode.DOWN)
                .push(KeyCode.ENTER);
        click(tab(texts.get("desktop_measure.tab.controls")));
        click(field("query")).write("8.20").push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> !register.records().measures().all().isEmpty());

        click("#nav-score");
        click("#emptyImport");
        waitFor(() -> robot.lookup("#score-chart")
                .tryQueryAs(LineChart.class)
                .filter(chart -> !chart.getData().isEmpty())
                .isPresent());

        click("#nav-documents");
        waitFor(() -> robot.lookup("#kinds").tryQuery().isPresent());
        int annex = register.documents().composition().kinds().indexOf(DocumentKind.TOM_ANNEX);
        robot.interact(() -> robot.lookup("#kinds").queryListView().getSelectionModel().select(annex));
        WaitForAsyncUtils.waitForFxEvents();
        click("#export");
        waitFor(() -> failure != null || !robot.lookup("#exported").query().lookupAll(".button").isEmpty());

        assertThat(failure).isNull();
        String title = DocumentKind.TOM_ANNEX.title(Texts.in(language)).replaceAll("[^\\p{L}]+", "-");
        assertThat(register.records().measures().all().getFirst().owner())
                .contains(register.records().people().all().getFirst().id());
        assertThat(word(folder.resolve(title + ".docx"))).contains(TITLE, "TOM-001");
        assertThat(pdf(folder.resolve(title + ".pdf"))).contains(TITLE, "TOM-001");
    }

    private static String scores() {
        StringBuilder csv = new StringBuilder("date,subscription,current,max,weight\n");
        LocalDate today = LocalDate.now(DesktopFixture.CLOCK);
        for (int week = 6; week > 0; week--) {
            csv.append(
                    "%s,20ff7fc3-e762-44dd-bd96-b71116dcdc23,%d,60,10%n".formatted(today.minusWeeks(week), 40 - week));
        }
        return csv.toString();
    }

    private void open(Texts texts) throws Exception {
        DesktopFixture.onScreen(() -> {
            Themes.apply(Appearance.LIGHT);
            Background background = new Background(workers, Platform::runLater, thrown -> failure = thrown);
            AppContext context = DesktopFixture.context(folder);
            ShellController shell = new ShellController(
                    frame -> new Workspace(context, register, texts, background, dialogs(), frame), noWindow(),
                    Screens.all());
            Scene scene = new Scene(ViewLoader.load(texts, shell), 1000, 900);
            scene.getStylesheets().add(ViewLoader.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            Zoom zoom = new Zoom(scene, percent -> {
            });
            new Shortcuts(() -> Optional.of(shell), () -> {
            }, zoom).install(scene);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            shell.start(Optional.empty());
            return shell;
        });
        waitFor(() -> robot.lookup("#nav-measures").tryQuery().isPresent());
    }

    /** Chooses the test's scores for import and the test's folder for export. */
    private Dialogs dialogs() {
        return answering(Dialogs.class, (name, argument) -> switch (name) {
            case "chooseFilesToOpen" -> List.of(folder.resolve("scores.csv"));
            case "chooseFolderToWrite" -> Optional.of(folder);
            case "failed" -> {
                failure = (Throwable) argument;
                yield null;
            }
            default -> throw new AssertionError("nobody should be asked: " + name);
        });
    }

    private static WindowActions noWindow() {
        return answering(WindowActions.class, (name, argument) -> {
            throw new AssertionError("not asked for: " + name);
        });
    }

    private interface Answer {
        Object to(String method, Object firstArgument);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }

    private static Predicate<Node> field(String id) {
        return node -> id.equals(node.getId()) && node instanceof TextField;
    }

    private static Predicate<Node> tab(String name) {
        return node -> node instanceof Labeled label && label.getStyleClass().contains("tab-label")
                && name.equals(label.getText());
    }

    private FxRobot click(String id) throws Exception {
        return click(node -> id.equals("#" + node.getId()));
    }

    /** Clicks the first matching node as soon as it is shown and has its final position. */
    private FxRobot click(Predicate<Node> wanted) throws Exception {
        AtomicReference<Node> shown = new AtomicReference<>();
        waitFor(() -> {
            shown.set(robot.lookup(wanted).match(NodeQueryUtils.isVisible()).tryQuery().orElse(null));
            return shown.get() != null;
        });
        waitFor(DesktopFixture.inPlace(shown.get()));
        robot.clickOn(shown.get());
        WaitForAsyncUtils.waitForFxEvents();
        return robot;
    }

    /** The condition is evaluated on the FX thread, so that the window does not change meanwhile. */
    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> DesktopFixture.onScreen(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String word(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in))) {
            return text.getText();
        }
    }

    private static String pdf(Path file) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString().replaceAll("\\s+", " ");
        }
    }
}
