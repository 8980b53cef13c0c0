package org.tomes.desktop.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.tomes.score.ScoreFixture.PLANT;
import static org.tomes.score.ScoreFixture.SHOP;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.Threads;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.score.ScoreFixture;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreTarget;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@ExtendWith(ApplicationExtension.class)
class ScoreScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private static Path folder;
    private final QuietWindow window = new QuietWindow();
    private final ExecutorService workers = Threads.perTask("test");
    private OpenRegister register;
    private Stage stage;
    private ScoreController controller;

    @Start
    void open(Stage shown) throws IOException {
        stage = shown;
        Path own = Files.createTempDirectory(folder, "case");
        AppContext context = DesktopFixture.context(own);
        register = DesktopFixture.empty(context, own.resolve("r"));
        Background background = new Background(workers, Platform::runLater, window::failed);
        controller = new ScoreController(
                new Workspace(context, register, Texts.in(Language.EN), background, window, window));
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Scene scene = new Scene(ViewLoader.load(Texts.in(Language.EN), controller), 960, 800);
        scene.getStylesheets().add(ViewLoader.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        controller.refresh();
    }

    /** A window that remains open would receive the keys of other tests. */
    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
        assertThat(window.failures).isEmpty();
        register.close();
        workers.shutdown();
    }

    private void choose(String name, String content) throws IOException {
        window.chosenFiles.add(Files.writeString(Files.createTempDirectory(folder, "files").resolve(name), content));
    }

    /** Weekly scores, a gap of five weeks, and weekly scores again. */
    private static String csv(String subscription, String name) {
        StringBuilder csv = new StringBuilder("date,subscription,current,max,weight,name\n");
        for (int week = 40; week >= 0; week--) {
            if (week < 10 || week > 14) {
                csv.append("%s,%s,%d,60,10,%s%n".formatted(TODAY.minusWeeks(week), subscription, 50 - week, name));
            }
        }
        return csv.toString();
    }

    private static void until(BooleanSupplier reached) throws TimeoutException {
        waitFor(60, TimeUnit.SECONDS, () -> DesktopFixture.onScreen(reached::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void importThem(FxRobot robot, String button) throws TimeoutException {
        int before = window.said.size();
        // Fired directly, since the button's position may change while a busy machine is still computing the layout.
        robot.interact(() -> robot.lookup(button).queryButton().fire());
        until(() -> window.said.size() > before && text(robot, "#value").contains("%"));
    }

    @Test
    void targetIsShownAndCanBeSetBeforeThereIsAScore(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#targetOfEmpty").equals("No target set"));
        robot.interact(() -> robot.lookup("#setTargetOfEmpty").queryButton().fire());
        robot.interact(() -> robot.lookup("#score-target").queryAs(TextField.class).setText("85"));
        robot.interact(() -> robot.lookup("#save-target").queryButton().fire());

        until(() -> text(robot, "#targetOfEmpty").equals("Target: 85%"));
        robot.interact(() -> window.undo.run());
        until(() -> text(robot, "#targetOfEmpty").equals("No target set"));
    }

    @Test
    void importedScoresAreDrawnAsALineWithAGap(FxRobot robot) throws IOException, TimeoutException {
        until(() -> robot.lookup("#emptyImport").query().isVisible());
        choose("shop.csv", csv(SHOP, "Shop"));
        choose("plant.csv", csv(PLANT, "Plant"));
        choose("controls.json", "[" + ScoreFixture.apiControl(SHOP, "c1", 2.5, 4) + "]");
        choose("broken.json", "{");

        importThem(robot, "#emptyImport");

        assertThat(text(robot, "#value")).isEqualTo("83.3%");
        assertThat(text(robot, "#change30")).isEqualTo("+8.3 percentage points in 30 days");
        assertThat(text(robot, "#change90")).isEqualTo("No value for comparison over 90 days");
        assertThat(robot.lookup("#score-chart").<LineChart<Number, Number>>query().getData())
                .as("stretches before and after the gap")
                .hasSize(6);
        robot.interact(() -> robot.lookup(".score-tabs").<TabPane>query().getSelectionModel().select(1));
        assertThat(robot.lookup("#controls .table-view").<TableView<?>>query().getItems()).hasSize(1);
        assertThat(robot.lookup("#score-report").queryListView().getItems()).hasSize(1);
    }

    /** Values cannot be deleted, and those of a foreign company would change the score for good. */
    @Test
    void subscriptionThatTheRegisterDoesNotKnowIsImportedOnlyAfterConsent(FxRobot robot)
            throws IOException, TimeoutException {
        choose("shop.csv", csv(SHOP, "Shop"));
        importThem(robot, "#emptyImport");
        assertThat(window.questions).as("the first values of a register").isEmpty();

        window.chosenFiles.clear();
        choose("plant.csv", csv(PLANT, "Plant"));
        window.consents = false;
        robot.interact(() -> robot.lookup(".score-actions .accent").queryButton().fire());
        until(() -> window.questions.size() == 1);
        assertThat(register.azure().scores().samples()).extracting(ScoreSample::subscription).containsOnly(SHOP);

        window.consents = true;
        importThem(robot, ".score-actions .accent");
        assertThat(register.azure().scores().samples()).extracting(ScoreSample::subscription).contains(PLANT);
    }

    @Test
    void rangeAndSingleLinesAreChosen(FxRobot robot) throws IOException, TimeoutException {
        choose("shop.csv", csv(SHOP, "Shop"));
        choose("plant.csv", csv(PLANT, "Plant"));
        importThem(robot, "#emptyImport");

        robot.clickOn("30 days");
        assertThat(robot.lookup("#score-chart").<LineChart<Number, Number>>query().getData()).hasSize(3);
        robot.clickOn("#each");
        assertThat(robot.lookup("#score-chart").<LineChart<Number, Number>>query().getData()).singleElement()
                .satisfies(line -> assertThat(line.getData()).hasSize(5));
    }

    @Test
    void targetIsDrawnAndInvalidTargetIsReportedBelowItsField(FxRobot robot) throws IOException, TimeoutException {
        choose("shop.csv", csv(SHOP, "Shop"));
        importThem(robot, "#emptyImport");

        robot.clickOn("#targetButton");
        robot.interact(() -> robot.lookup("#score-target").queryAs(TextField.class).setText("120"));
        robot.clickOn("#save-target");
        until(() -> robot.lookup(".field-error")
                .queryAllAs(Label.class)
                .stream()
                .anyMatch(label -> label.getText().contains("from 0 to")));
        robot.interact(() -> robot.lookup("#score-target").queryAs(TextField.class).setText("85.5"));
        robot.clickOn("#save-target");
        until(() -> text(robot, "#againstTarget").contains("85.5%"));

        assertThat(register.azure().scores().target()).contains(new ScoreTarget(0.855, 0.6, 1));
        assertThat(robot.lookup("#score-chart").<LineChart<Number, Number>>query().getData()).hasSize(4);
    }

    private static void choose(FxRobot robot, int tab) {
        robot.interact(() -> robot.lookup(".score-tabs").queryAs(TabPane.class).getSelectionModel().select(tab));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void setOfSubscriptionsCanBeNamedAndSelected(FxRobot robot) throws IOException, TimeoutException {
        choose("shop.csv", csv(SHOP, "Shop"));
        choose("plant.csv", csv(PLANT, "Plant").replace(",60,10,", ",120,10,"));
        importThem(robot, "#emptyImport");
        choose(robot, 3);

        robot.interact(() -> robot.lookup("#save-set").queryButton().fire());
        until(() -> robot.lookup(".field-error")
                .queryAllAs(Label.class)
                .stream()
                .anyMatch(label -> label.getText().contains("name")));
        robot.interact(() -> {
            robot.lookup("#set-name").queryAs(TextField.class).setText("Shops");
            robot.lookup("#set-subscriptions .check-box")
                    .queryAllAs(CheckBox.class)
                    .stream()
                    .filter(box -> box.getParent() instanceof ListCell<?> cell && "Shop".equals(cell.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            robot.lookup("#save-set").queryButton().fire();
        });
        until(() -> !register.azure().scoreServices().sets().all().isEmpty()
                && robot.lookup("#score-scopes").<ChoiceBox<ScoreScope>>query().getItems().size() == 2);

        assertThat(register.azure().scoreServices().sets().all()).singleElement()
                .satisfies(group -> assertThat(group.subscriptions()).containsExactly(SHOP));
        // The page opens the first group, so that its form is not empty.
        robot.interact(() -> robot.lookup("#score-sets").queryListView().getSelectionModel().clearSelection());
        assertThat(robot.lookup("#set-name").queryAs(TextField.class).getText()).isEmpty();
        robot.interact(controller::refresh);
        until(() -> robot.lookup("#set-name").queryAs(TextField.class).getText().equals("Shops"));
        String together = text(robot, "#value");
        robot.interact(
                () -> robot.lookup("#score-scopes").<ChoiceBox<ScoreScope>>query().getSelectionModel().select(1));
        until(() -> !text(robot, "#value").equals(together));
        assertThat(text(robot, "#value")).isEqualTo("83.3%");
    }

    @Test
    void annotationIsAddedMarkedAndRemoved(FxRobot robot) throws IOException, TimeoutException {
        choose("shop.csv", csv(SHOP, "Shop"));
        importThem(robot, "#emptyImport");
        choose(robot, 2);
        int lines = robot.lookup("#score-chart").<LineChart<Number, Number>>query().getData().size();

        window.answers.putAll(Map.of("day", TODAY.minusDays(20).toString(), "text", "MFA for everybody"));
        robot.interact(() -> robot.lookup("#add").queryButton().fire());
        until(() -> robot.lookup("#score-chart").<LineChart<Number, Number>>query().getData().size() == lines + 1);

        assertThat(register.azure().scoreServices().annotations().all()).singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("MFA for everybody"));
        robot.interact(
                () -> robot.lookup(".score-tab .table-view").<TableView<?>>query().getSelectionModel().select(0));
        robot.interact(() -> robot.lookup(".score-tab #remove")
                .queryAllAs(Button.class)
                .stream()
                .filter(button -> !button.isDisabled())
                .findFirst()
                .orElseThrow()
                .fire());
        until(() -> register.azure().scoreServices().annotations().all().isEmpty());
    }
}
