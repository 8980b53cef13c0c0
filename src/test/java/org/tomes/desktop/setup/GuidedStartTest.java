package org.tomes.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.Threads;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.overview.OverviewController;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Assignee;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.TopicKeys;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The steps of a new user on the overview, from an empty register to an exported policy. */
class GuidedStartTest {

    private static final int MOST_CLICKS = 15;
    private static final int MOST_FILE_DIALOGS = 2;

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    private ExecutorService workers;
    private AppContext context;
    private OpenRegister register;
    private Workspace workspace;
    private OverviewController overview;
    private Stage stage;
    private volatile Throwable failure;
    private int clicks;

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        workers = Threads.perTask("test");
        context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        workspace = new Workspace(context, register, Texts.in(Language.EN),
                new Background(workers, Platform::runLater, thrown -> failure = thrown), dialogs, frame);
        DesktopFixture.onScreen(() -> {
            overview = new OverviewController(workspace);
            Parent view = ViewLoader.load(workspace.texts(), overview);
            stage = new Stage();
            stage.setScene(new Scene(view, 1000, 900));
            stage.show();
            overview.refresh();
            return stage;
        });
    }

    @AfterEach
    void close() throws Exception {
        DesktopFixture.onScreen(() -> {
            stage.hide();
            return stage;
        });
        workers.shutdown();
        assertThat(workers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        register.close();
    }

    @Test
    void setupLeadsFromAnEmptyRegisterToAnExportedPolicy() throws Exception {
        Path azure = Files.createDirectories(folder.resolve("azure"));
        Files.writeString(azure.resolve("network.json"), ("[" + network("vnet-a") + "]").replace('\'', '"'));
        Path exported = Files.createDirectories(folder.resolve("exported"));

        type("start-name", "Marta Kowalczyk");
        click("start-me");
        awaitStep("company");
        type("start-name", "Hallerbrück");
        click("start-company");
        awaitStep("people");
        waitFor(() -> page().contains("Hallerbrück"));
        type("start-names", "Jens Ohlsen; Head of IT\nUte Brandt; Managing director; ute@example.com");
        click("start-people");
        awaitStep("library");
        click("start-library");
        awaitStep("topics");
        click("start-topics");
        awaitStep("azure");
        dialogs.folders.add(azure);
        click("start-azure");
        awaitStep("target");
        type("start-target", "85");
        click("start-save-target");
        awaitStep("policy");
        click("start-policy");
        awaitStep("release");
        List<FormInput> asked = new CopyOnWriteArrayList<>();
        dialogs.filled = form -> {
            asked.add(form);
            return null;
        };
        DesktopFixture.onScreen(() -> {
            ((Button) node("start-release").orElseThrow()).fire();
            return null;
        });
        waitFor(() -> !asked.isEmpty());
        assertThat(asked.getFirst().question().consent()).as("the step acts on its page")
                .isEqualTo(Message.of("version.versionStep.SUBMIT"));
        assertThat(frame.shown).isEmpty();
        dialogs.folders.add(exported);
        click("start-export");
        waitFor(() -> Files.exists(exported.resolve("Cloud-security-policy.pdf")));
        assertThat(node("first-policy")).as("stays until the policy is released").isPresent();

        assertThat(failure).isNull();
        assertThat(dialogs.failures).isEmpty();
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(dialogs.fileDialogs).isLessThanOrEqualTo(MOST_FILE_DIALOGS);
        assertThat(exported.resolve("Cloud-security-policy.pdf")).isNotEmptyFile();
        Person me = register.records().people().get("Marta Kowalczyk");
        assertThat(context.actors().chosen(register)).contains(me);
        assertThat(register.records().company().profile().author()).contains(me.id());
        assertThat(register.records().company().profile().approver()).as("accountable for the policy")
                .contains(register.records().people().get("Ute Brandt").id());
        assertThat(register.records().people().all()).hasSize(3);
        assertThat(register.records().measures().all()).hasSizeGreaterThan(30)
                .extracting(Measure::owner)
                .containsOnly(Optional.of(me.id()));
        Person manager = register.records().people().get("Ute Brandt");
        assertThat(register.records().responsibilities().topics()).filteredOn(
                topic -> topic.assignees(Duty.ACCOUNTABLE).anyMatch(new Assignee.OfPerson(manager.id())::equals))
                .extracting(Responsibility::subject)
                .containsExactly(DecisionAuthority.POLICY);
        assertThat(register.records().responsibilities().topics()).hasSameSizeAs(TopicKeys.ALL)
                // One person has all tasks, which adds warnings for internal audits and the approval of changes.
                .allMatch(topic -> register.records().responsibilities().warnings().apply(topic).size() <= Map
                        .of("internal-audit", 2, "change-approval", 3)
                        .getOrDefault(topic.subject(), 1))
                .extracting(Responsibility::subject)
                .contains("nsg");
        assertThat(register.azure().scores().target())
                .hasValueSatisfying(target -> assertThat(target.target()).isEqualTo(0.85));
    }

    @Test
    void policyPageIsShownNextToTheStepsInAWideWindow() throws Exception {
        awaitStep("me");
        waitFor(() -> node("start-page").isPresent());
        DesktopFixture.onScreen(() -> {
            stage.setWidth(820);
            return stage;
        });
        waitFor(() -> node("start-page").isEmpty());
    }

    /** The page needs more room for larger letters, and must not keep the room that it once had. */
    @Test
    void policyPageGivesWayToLargerLettersInsteadOfWideningTheSteps() throws Exception {
        awaitStep("me");
        waitFor(() -> node("start-page").isPresent());
        DesktopFixture.onScreen(() -> {
            stage.getScene().getRoot().setStyle("-fx-font-size: 17.5px;");
            return stage;
        });
        waitFor(() -> node("start-page").isEmpty());
        assertThat(DesktopFixture.onScreen(() -> {
            Node hide = node("start-hide").orElseThrow();
            return hide.localToScene(hide.getLayoutBounds()).getMaxX();
        })).isLessThanOrEqualTo(1000);
    }

    /** Returns the visible texts of the page next to the steps. */
    private String page() {
        return node("start-page").stream()
                .flatMap(page -> page.lookupAll(".label").stream())
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void leavingUnsavedInputOfAStepAsks() throws Exception {
        register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta"));
        click("start-step-people");
        type("start-names", "Jens Ohlsen\nMarta");
        waitFor(() -> node("step-form").orElseThrow()
                .lookupAll(".label")
                .stream()
                .anyMatch(label -> ((Labeled) label).getText().contains("not added again and not changed: Marta")));
        // Another step does not ask, and keeps the input.
        click("start-step-company");
        List<String> left = Collections.synchronizedList(new ArrayList<>());
        dialogs.unsaved = Dialogs.Unsaved.STAY;
        leave(() -> left.add("stayed"));
        awaitStep("people");
        assertThat(left).isEmpty();
        dialogs.unsaved = Dialogs.Unsaved.SAVE;
        leave(() -> left.add("saved"));
        waitFor(() -> !left.isEmpty());
        assertThat(register.records().people().all()).extracting(Person::name).contains("Jens Ohlsen").hasSize(2);
        // Nothing is unsaved any more.
        dialogs.unsaved = Dialogs.Unsaved.STAY;
        leave(() -> left.add("again"));
        assertThat(left).containsExactly("saved", "again");
    }

    @Test
    void discardedInputOfAStepIsCleared() throws Exception {
        awaitStep("me");
        type("start-name", "Marta");
        dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        List<String> left = new ArrayList<>();
        leave(() -> left.add("left"));
        assertThat(left).containsExactly("left");
        assertThat(((TextInputControl) node("start-name").orElseThrow()).getText()).isEmpty();
        assertThat(register.records().people().all()).isEmpty();
    }

    private void leave(Runnable then) throws Exception {
        DesktopFixture.onScreen(() -> {
            overview.leave(then);
            return then;
        });
    }

    /** People are sorted by name, so that a new one may take the place of the chosen one. */
    @Test
    void personShownForAllMeasuresIsTheOneUsed() throws Exception {
        register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Petra Neumann"));
        context.actors().choose(register, register.records().people().get("Petra Neumann").id());
        DesktopFixture.onScreen(() -> {
            overview.refresh();
            return overview;
        });
        waitFor(() -> node("start-step-library").isPresent());
        click("start-step-library");
        awaitStep("library");
        waitFor(() -> shownPerson().equals("Petra Neumann"));
        click("start-step-people");
        awaitStep("people");
        type("start-names", "Carla Caro");
        click("start-people");
        waitFor(() -> register.records().people().all().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        click("start-step-library");
        awaitStep("library");
        assertThat(DesktopFixture.onScreen(this::shownPerson)).isEqualTo("Petra Neumann");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(DesktopFixture.onScreen(this::shownPerson)).isEqualTo("Petra Neumann");
    }

    @Test
    void invalidLineIsMarkedAndNotAdded() throws Exception {
        waitFor(() -> node("start-step-people").isPresent());
        click("start-step-people");
        awaitStep("people");
        type("start-names", "Karl Braun; IT; karl@example.com\nPetra Neumann; ISB; petra(at)example.com");
        assertThat(((Labeled) node("start-unclear").orElseThrow()).getText())
                .contains("“Petra Neumann; ISB; petra(at)example.com”")
                .doesNotContain("Karl");
        assertThat(node("start-people").orElseThrow().isDisabled()).isTrue();
    }

    /** Also when the step was done before. */
    @Test
    void peopleAreAnnouncedAndAddingThemCanBeUndone() throws Exception {
        Person marta = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta"));
        register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Ute"));
        context.actors().choose(register, marta.id());
        DesktopFixture.onScreen(() -> {
            overview.refresh();
            return overview;
        });
        waitFor(() -> node("start-step-people").isPresent());
        click("start-step-people");
        awaitStep("people");
        type("start-names", "Jens Ohlsen");
        click("start-people");
        awaitStep("company");
        assertThat(frame.said).extracting(workspace.texts()::get).contains("One person added: Jens Ohlsen");
        frame.undo.run();
        waitFor(() -> register.records().people().all().stream().filter(Person::active).count() == 2);
        // Undone people can be added again, as soon as the window has read the step again.
        waitFor(() -> {
            overview.refresh();
            ((ToggleButton) node("start-step-people").orElseThrow()).fire();
            ((TextInputControl) node("start-names").orElseThrow()).setText("Jens Ohlsen");
            return !node("start-people").orElseThrow().isDisabled();
        });
        click("start-people");
        waitFor(() -> register.records().people().all().stream().filter(Person::active).count() == 3);
        assertThat(register.records().people().all()).hasSize(3);
    }

    @Test
    void measuresAreFoundByTheirWordsInAnyOrder() throws Exception {
        waitFor(() -> node("start-step-library").isPresent());
        click("start-step-library");
        awaitStep("library");
        DesktopFixture.onScreen(() -> {
            ((TextInputControl) node("start-search").orElseThrow()).setText("subnet  security");
            return null;
        });
        waitFor(() -> !shownMeasures().isEmpty()
                && shownMeasures().stream().allMatch(title -> title.contains("subnet") && title.contains("security")));
    }

    private List<String> shownMeasures() {
        return node("step-form").orElseThrow()
                .lookupAll(".check-box")
                .stream()
                .filter(GuidedStartTest::isShown)
                .map(box -> ((Labeled) box).getText().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void adoptingMeasuresAndAddingTopicsCanBeUndone() throws Exception {
        waitFor(() -> node("start-step-library").isPresent());
        click("start-step-library");
        awaitStep("library");
        click("start-library");
        awaitStep("me");
        frame.undo.run();
        waitFor(() -> register.records()
                .measures()
                .all()
                .stream()
                .allMatch(measure -> measure.status() == MeasureStatus.RETIRED));
        int adopted = register.records().measures().all().size();
        // As the window does after an undo.
        DesktopFixture.onScreen(() -> {
            overview.refresh();
            return overview;
        });
        awaitStep("library");
        click("start-library");
        awaitStep("me");
        assertThat(register.records().measures().all()).hasSize(adopted)
                .noneMatch(measure -> measure.status() == MeasureStatus.RETIRED);
        click("start-step-topics");
        awaitStep("topics");
        click("start-topics");
        awaitStep("me");
        assertThat(register.records().responsibilities().topics()).isNotEmpty();
        frame.undo.run();
        waitFor(() -> register.records().responsibilities().topics().isEmpty());
    }

    @Test
    void correctingTheActingPersonsNameAddsNoSecondPerson() throws Exception {
        awaitStep("me");
        type("start-name", "Petra Mueller");
        click("start-me");
        awaitStep("company");
        click("start-step-me");
        awaitStep("me");
        type("start-name", "Petra Müller");
        click("start-me");
        awaitStep("company");
        assertThat(register.records().people().all()).extracting(Person::name).containsExactly("Petra Müller");
        frame.undo.run();
        waitFor(() -> register.records().people().all().getFirst().name().equals("Petra Mueller"));
    }

    /** The focus goes to the field with the message. */
    @Test
    void fieldWithTheMessageHasTheFocus() throws Exception {
        waitFor(() -> node("start-step-target").isPresent());
        click("start-step-target");
        awaitStep("target");
        DesktopFixture.onScreen(() -> {
            ((TextInputControl) node("start-warning").orElseThrow()).setText("90");
            return null;
        });
        click("start-save-target");
        waitFor(() -> node("error-warning").isPresent());
        assertThat(DesktopFixture.onScreen(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("start-warning");
        DesktopFixture.onScreen(() -> {
            ((TextInputControl) node("start-warning").orElseThrow()).setText("60");
            return null;
        });
        waitFor(() -> node("error-warning").filter(Node::isVisible).isEmpty());
    }

    private String shownPerson() {
        return ((ComboBox<?>) node("start-owner").orElseThrow()).getChildrenUnmodifiable()
                .stream()
                .filter(ListCell.class::isInstance)
                .map(cell -> ((Labeled) cell).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void missingNameIsShownAtItsField() throws Exception {
        awaitStep("me");
        click("start-me");
        waitFor(() -> node("error-name").filter(Node::isVisible).isPresent());
        assertThat(register.records().people().all()).isEmpty();
    }

    @Test
    void hiddenGuideCanBeShownAgain() throws Exception {
        awaitStep("me");
        click("start-hide");
        waitFor(() -> node("first-policy").isEmpty());
        waitFor(() -> frame.said.stream().anyMatch(said -> said.key().equals("start.hidden")));
        GuidedStartSettings.showAgain(workspace);
        DesktopFixture.onScreen(() -> {
            overview.refresh();
            return overview;
        });
        awaitStep("me");
    }

    @Test
    void skippedStepIsNotRequestedAgain() throws Exception {
        register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta"));
        context.actors().choose(register, register.records().people().get("Marta").id());
        DesktopFixture.onScreen(() -> {
            overview.refresh();
            return overview;
        });
        waitFor(() -> node("start-step-people").isPresent());
        click("start-step-people");
        awaitStep("people");
        click("start-skip-people");
        awaitStep("company");
        assertThat(node("start-step-people").orElseThrow().getAccessibleText()).isEqualTo("People: skipped");
        assertThat(node("first-policy").orElseThrow().lookupAll(".label"))
                .extracting(label -> ((Labeled) label).getText())
                .contains("1 of 9 steps done, one skipped");
        assertThat(GuidedStartSettings.read(workspace)).contains(GuidedStartSettings.skipped("people"));
    }

    /** Waits until the step is open and its form has the focus. */
    private void awaitStep(String step) throws Exception {
        waitFor(() -> DesktopFixture.onScreen(() -> {
            Node focused = stage.getScene().getFocusOwner();
            return node("start-step-" + step).filter(link -> ((ToggleButton) link).isSelected()).isPresent()
                    && focused != null && isWithin(focused, "step-form");
        }));
    }

    private static boolean isWithin(Node node, String style) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (part.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    /** Types into the field, which must already have the focus. */
    private void type(String id, String text) throws Exception {
        waitFor(() -> DesktopFixture.onScreen(
                () -> stage.getScene().getFocusOwner() instanceof TextInputControl input && id.equals(input.getId())));
        DesktopFixture.onScreen(() -> {
            ((TextInputControl) stage.getScene().getFocusOwner()).setText(text);
            return text;
        });
    }

    private void click(String id) throws Exception {
        waitFor(() -> node(id).filter(button -> !button.isDisabled()).isPresent());
        clicks++;
        DesktopFixture.onScreen(() -> {
            ((ButtonBase) node(id).orElseThrow()).fire();
            return id;
        });
    }

    /** Returns the visible node with this id or style class. */
    private Optional<Node> node(String name) {
        return stage.getScene()
                .getRoot()
                .lookupAll("*")
                .stream()
                .filter(node -> name.equals(node.getId()) || node.getStyleClass().contains(name))
                .filter(GuidedStartTest::isShown)
                .findFirst();
    }

    private static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Waits for the condition, or for a failure of the program. */
    private void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> failure != null || !dialogs.failures.isEmpty() || DesktopFixture.onScreen(condition));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(failure).isNull();
        assertThat(dialogs.failures).isEmpty();
    }
}
