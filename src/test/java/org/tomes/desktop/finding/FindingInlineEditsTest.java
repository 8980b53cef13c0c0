package org.tomes.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingState;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class FindingInlineEditsTest {

    private static final Texts EN = Texts.in(Language.EN);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    @AutoClose
    private OpenRegister register;
    private PersonId decider;
    private Workspace workspace;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN);
        decider = register.records().people().all().getFirst().id();
        context.actors().choose(register, decider);
        workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), dialogs, frame);
    }

    private FindingRow row(Predicate<Finding> wanted) {
        return FindingsScreenData.read(register, EN)
                .rows()
                .stream()
                .filter(row -> wanted.test(row.finding()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Function<FindingRow, List<MenuItem>>> cells() {
        return new FindingInlineEdits(workspace, new FindingDecisions(workspace, () -> {
        }), () -> register.records().people().all(), Runnable::run, (kind, findings) -> {
            throw new AssertionError("no form is needed");
        }).values();
    }

    private static void choose(List<MenuItem> values, String name) {
        values.stream().filter(item -> name.equals(item.getText())).findFirst().orElseThrow().fire();
    }

    /** The risk of a finding that is treated as exploited can only be accepted for a shorter time. */
    private static boolean acceptableUntilNewYearsEve(Finding finding) {
        return finding.state() == FindingState.OPEN && finding.activeExploitation().isEmpty();
    }

    private Finding accepted() {
        Finding open = row(FindingInlineEditsTest::acceptableUntilNewYearsEve).finding();
        return register.azure()
                .findings()
                .accept(DesktopFixture.ACTOR, List.of(open), "Accepted", Optional.of(NEW_YEARS_EVE),
                        Optional.of(decider))
                .getFirst();
    }

    private FindingDecision decision(Finding finding) {
        return register.azure().findings().get(finding.id()).decision().orElseThrow();
    }

    @Test
    void personAndEndDateOfADecisionChangeInTheirCellsAndCanBeUndone() throws Exception {
        Person person = register.records().people().all().stream().filter(Person::active).findFirst().orElseThrow();
        Finding finding = accepted();
        FindingRow row = row(candidate -> candidate.id().equals(finding.id()));
        DesktopFixture.onScreen(() -> {
            choose(cells().get("decisionBy").apply(row), person.name());
            return null;
        });
        assertThat(decision(finding).by()).contains(person.id());
        assertThat(decision(finding).until()).contains(NEW_YEARS_EVE);
        assertThat(decision(finding).reason()).isEqualTo("Accepted");

        frame.undo.run();

        Optional<PersonId> before = decision(finding).by();
        assertThat(before).isEqualTo(finding.decision().orElseThrow().by());
    }

    @Test
    void formOfAnotherEndDateStaysOpenUntilTheDateIsSaved() throws Exception {
        Finding finding = accepted();
        FindingRow row = row(candidate -> candidate.id().equals(finding.id()));
        Queue<String> days = new ArrayDeque<>(List.of("2001-01-01", "2026-12-30"));
        dialogs.filled = form -> Map.of("day", days.remove());
        DesktopFixture.onScreen(() -> {
            choose(cells().get("decisionUntil").apply(row), EN.get("desktop.cell.otherDay"));
            return null;
        });
        assertThat(dialogs.failures).as("no dialog covers the field").isEmpty();
        assertThat(dialogs.refusals).as("the form stayed open")
                .singleElement(InstanceOfAssertFactories.list(FieldError.class))
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("day");
        assertThat(decision(finding).until()).contains(LocalDate.of(2026, 12, 30));
        frame.undo.run();
        assertThat(decision(finding).until()).contains(NEW_YEARS_EVE);
    }

    @Test
    void acceptedRiskIsNeverOfferedAnEmptyEndDate() throws Exception {
        Finding finding = accepted();
        FindingRow row = row(candidate -> candidate.id().equals(finding.id()));
        List<String> offered = DesktopFixture
                .onScreen(() -> cells().get("decisionUntil").apply(row).stream().map(MenuItem::getText).toList());
        assertThat(offered).contains(EN.get("desktop.cell.otherDay")).doesNotContain(EN.get("desktop.cell.noDay"));
    }

    @Test
    void openFindingExplainsItsMissingEndDate() throws Exception {
        FindingRow row = row(finding -> finding.state() == FindingState.OPEN);
        List<MenuItem> offered = DesktopFixture.onScreen(() -> cells().get("decisionUntil").apply(row));
        assertThat(offered).singleElement()
                .matches(MenuItem::isDisable)
                .satisfies(hint -> assertThat(hint.getText()).isEqualTo(EN.get("desktop_finding.cell.undecided")));
    }

    @Test
    void undoReopensAnAcceptedRisk() throws Exception {
        FindingsController screen = DesktopFixture.onScreen(() -> new FindingsController(workspace));
        DesktopFixture.onScreen(() -> {
            Parent view = ViewLoader.load(EN, screen);
            new Scene(view, 1000, 800);
            screen.refresh();
            Finding finding = row(FindingInlineEditsTest::acceptableUntilNewYearsEve).finding();
            screen.select(finding.id().toString());
            view.applyCss();
            FindingRow row = row(candidate -> candidate.id().equals(finding.id()));
            choose(screen.cells().values().get("state").apply(row),
                    EN.name("finding", FindingState.RISK_ACCEPTED) + "…");
            view.applyCss();
            assertThat(view.lookup("#heading")).as("the finding stays visible below the form").isNotNull();
            assertThat(view.lookup("#facts")).isNotNull();
            ((TextArea) view.lookup("#reason")).setText("Switched off in December");
            ((DatePicker) view.lookup("#until")).setValue(NEW_YEARS_EVE);
            ((Button) view.lookup("#decide")).fire();
            assertThat(register.azure().findings().get(finding.id()).state()).isEqualTo(FindingState.RISK_ACCEPTED);
            frame.undo.run();
            assertThat(register.azure().findings().get(finding.id()).state()).isEqualTo(FindingState.OPEN);
            frame.redo.run();
            assertThat(register.azure().findings().get(finding.id()).state()).isEqualTo(FindingState.RISK_ACCEPTED);
            return null;
        });
    }
}
