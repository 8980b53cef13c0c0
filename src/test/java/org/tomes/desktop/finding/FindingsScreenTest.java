package org.tomes.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.check.Severity;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.link.LinkedText;
import org.tomes.document.statement.Remediations;
import org.tomes.finding.Exploitation;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.review.decision.Decision;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class FindingsScreenTest {

    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    @AutoClose
    private OpenRegister register;
    private FindingsController screen;
    private Parent view;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN);
        context.actors().choose(register, register.records().people().all().getFirst().id());
        DesktopFixture.onScreen(() -> {
            Texts texts = Texts.in(Language.EN);
            screen = new FindingsController(new Workspace(context, register, texts, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), dialogs, frame));
            view = ViewLoader.load(texts, screen);
            new Scene(view, 1000, 800);
            screen.select("F-1");
            return null;
        });
    }

    private Finding first() {
        return register.azure().findings().get(new FindingId(1));
    }

    private void choose(String id) {
        MenuButton decide = (MenuButton) view.lookupAll(".menu-button")
                .stream()
                .filter(node -> node instanceof MenuButton menu && menu.getText() != null
                        && menu.getText().equals("Decide"))
                .findFirst()
                .orElseThrow();
        decide.getItems()
                .stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire();
    }

    private void press(String text) {
        view.applyCss();
        view.lookupAll(".button")
                .stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    void acceptedRiskNeedsReasonAndEndDate() throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            choose("accept");
            ((Button) view.lookup("#decide")).fire();
            assertThat(((Label) view.lookup("#error-reason")).getText()).contains("justification is missing");
            assertThat(((Label) view.lookup("#error-until")).getText()).contains("end date is missing");
            ((TextArea) view.lookup("#reason")).setText("Machine is switched off in December");
            DatePicker until = (DatePicker) view.lookup("#until");
            until.setValue(register.today().plusDays(31));
            ((Button) view.lookup("#decide")).fire();
            assertThat(((Label) view.lookup("#error-until")).getText()).contains("24 Dec 2026 at the latest");
            until.setValue(register.today().plusDays(30));
            ((Button) view.lookup("#decide")).fire();
            return null;
        });
        assertThat(first().state()).isEqualTo(FindingState.RISK_ACCEPTED);
        assertThat(first().decision().orElseThrow().until()).contains(register.today().plusDays(30));
        assertThat(frame.said).hasSize(1);
    }

    @Test
    void findingIsTreatedAsExploitedAndNoLongerWithADayAndAReason() throws Exception {
        register.azure()
                .findings()
                .list(FindingQuery.ALL)
                .stream()
                .filter(finding -> finding.activeExploitation().isPresent())
                .forEach(finding -> register.azure()
                        .findings()
                        .withdrawExploitation(new Actor("", "t", "h"), List.of(finding), "for the test"));
        DesktopFixture.onScreen(() -> {
            screen.refresh();
            view.applyCss();
            choose("exploited");
            assertThat(((DatePicker) view.lookup("#since")).getValue()).isEqualTo(register.today());
            ((TextArea) view.lookup("#reason")).setText("Sign-ins from unknown addresses");
            ((DatePicker) view.lookup("#since")).setValue(register.today().plusDays(1));
            ((Button) view.lookup("#decide")).fire();
            assertThat(((Label) view.lookup("#error-since")).getText()).contains("in the future");
            ((DatePicker) view.lookup("#since")).setValue(register.today().minusDays(1));
            ((Button) view.lookup("#decide")).fire();
            return null;
        });
        assertThat(first().exploitation()).map(Exploitation::since).contains(register.today().minusDays(1));
        assertThat(frame.said).hasSize(1);
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            choose("notExploited");
            ((TextArea) view.lookup("#reason")).setText("Cleared");
            ((Button) view.lookup("#decide")).fire();
            return null;
        });
        assertThat(first().exploitation()).isEmpty();
    }

    /** The words would leave too little room for the title; the sign, the filter and the details say it. */
    @Test
    void listShowsFindingsTreatedAsExploitedByASignAndAFilter() {
        Texts texts = Texts.in(Language.EN);
        TableSpec<FindingRow> spec = new FindingTableColumns(texts, new Dates(Language.EN), register.today()).spec();
        FindingRow row = FindingRow.of(first(), register.azure().findings().explanations(),
                register.documents().statements().remedies(), Map.of(), true, false, texts);
        assertThat(first().activeExploitation()).isPresent();

        assertThat(new FindingBadges(texts, new Dates(Language.EN)).shortSeverity(first()))
                .isEqualTo(new Badge(Feather.ZAP, Tone.BAD, "high"));
        assertThat(spec.chips()).filteredOn(chip -> chip.label().equals("treated as exploited"))
                .singleElement()
                .satisfies(chip -> assertThat(chip.passes().test(row)).isTrue());
    }

    /** The finding stays on view, with and without filters; the next click must not concern another one. */
    @ParameterizedTest
    @ValueSource(strings = {"open", ""})
    @SuppressWarnings("unchecked")
    void findingStaysSelectedAfterADecision(String filter) throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            ((RecordTable<FindingRow>) view.lookup("#table"))
                    .filter(Stream.of(filter).filter(label -> !label.isEmpty()).toList());
            screen.select("F-1");
            choose("exempt");
            ((TextArea) view.lookup("#reason")).setText("Only a test");
            ((Button) view.lookup("#decide")).fire();
            return null;
        });
        assertThat(first().state()).isEqualTo(FindingState.EXEMPT);
        assertThat(((Label) view.lookup("#heading")).getText()).startsWith("F-1  ");
        assertThat(((RecordTable<FindingRow>) view.lookup("#table")).selectedId()).contains("F-1");
        assertThat(frame.said).extracting(Texts.in(Language.EN)::get).containsExactly("Finding F-1 exempted.");
    }

    /** Otherwise, a number that rises after the decision would be unexplained. */
    @Test
    void decisionNamesTheOpenFindingsOfTheSameCauseThatRemain() throws Exception {
        List<Finding> all = register.azure().findings().all();
        FindingsByCause causes = new FindingsByCause(all);
        List<Finding> group = all.stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .map(causes::group)
                .filter(candidates -> candidates.size() > 1)
                .findFirst()
                .orElseThrow();
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            screen.select(group.getFirst().id().toString());
            choose("accept");
            LinkedText sameCause = (LinkedText) view.lookup("#sameCause");
            assertThat(sameCause.isVisible()).isTrue();
            assertThat(sameCause.text()).contains(group.get(1).id().toString());
            Finding alone = all.stream()
                    .filter(finding -> finding.state() == FindingState.OPEN && causes.group(finding).size() == 1)
                    .findFirst()
                    .orElseThrow();
            screen.select(alone.id().toString());
            choose("accept");
            assertThat(sameCause.isVisible()).isFalse();
            return null;
        });
    }

    @Test
    void buttonsOfAllFindingsHaveTheSamePlacesAndEmphasis() throws Exception {
        List<Finding> all = register.azure().findings().all();
        DesktopFixture.onScreen(() -> {
            List<List<String>> looks = new ArrayList<>();
            for (boolean measures : List.of(true, false)) {
                screen.select(all.stream()
                        .filter(finding -> finding.state() == FindingState.OPEN
                                && finding.measures().isEmpty() != measures)
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString());
                view.applyCss();
                view.layout();
                looks.add(((FlowPane) view.lookup("#buttons")).getChildren()
                        .stream()
                        .limit(4)
                        .map(button -> button.getLayoutX() + " " + button.getStyleClass())
                        .toList());
            }
            assertThat(looks.getFirst()).isEqualTo(looks.getLast());
            return null;
        });
    }

    /** The list and the form are about the same finding. */
    @Test
    @SuppressWarnings("unchecked")
    void cancellingNavigationReselectsTheFindingInTheForm() throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            RecordTable<FindingRow> table = (RecordTable<FindingRow>) view.lookup("#table");
            choose("accept");
            ((TextArea) view.lookup("#reason")).setText("Not finished");
            dialogs.unsaved = Dialogs.Unsaved.STAY;
            table.select(row -> row.finding().id().toString().equals("F-3"));
            assertThat(table.selectedId()).contains("F-1");
            ((TabPane) view.lookup("#tabs")).getSelectionModel().select(1);
            assertThat(((TabPane) view.lookup("#tabs")).getSelectionModel().getSelectedIndex()).isZero();
            assertThat(((TextArea) view.lookup("#reason")).getText()).isEqualTo("Not finished");
            return null;
        });
    }

    @Test
    void invalidDateShowsAMessage() throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            choose("accept");
            ((TextArea) view.lookup("#reason")).setText("Machine is switched off");
            DatePicker until = (DatePicker) view.lookup("#until");
            until.getEditor().setText("soonish");
            until.commitValue();
            ((Button) view.lookup("#decide")).fire();
            assertThat(((Label) view.lookup("#error-until")).getText()).contains("“soonish” is not a date");
            until.getEditor().setText("20.12.26");
            until.commitValue();
            ((Button) view.lookup("#decide")).fire();
            return null;
        });
        assertThat(first().decision().orElseThrow().until()).contains(LocalDate.of(2026, 12, 20));
    }

    /** Side by side, perhaps as icons only, they must not be mistaken for each other. */
    @Test
    void severityAndStateNeverLookAlike() {
        FindingBadges badges = new FindingBadges(Texts.in(Language.EN), new Dates(Language.EN));
        List<Object> severities = Stream.of(Severity.values())
                .<Object>map(severity -> FindingBadges.severity(severity, Texts.in(Language.EN)).icon())
                .toList();
        assertThat(register.azure().findings().all()).isNotEmpty()
                .allSatisfy(finding -> assertThat(severities).doesNotContain(badges.state(finding).icon()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void bulkFormInitiallyLeavesFindingsUnchanged() throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            RecordTable<FindingRow> table = (RecordTable<FindingRow>) view.lookup("#table");
            table.selectAll(row -> Set.of("F-1", "F-2").contains(row.finding().id().toString()));
            view.applyCss();
            assertThat(view.lookup("#decide").isVisible()).isFalse();
            assertThat(view.lookup("#decide-finding").getParent().isVisible()).as("the form decides").isFalse();
            ((ComboBox<Optional<DecisionForm.Kind>>) view.lookup("#choice"))
                    .setValue(Optional.of(DecisionForm.Kind.EXEMPT));
            ((TextArea) view.lookup("#reason")).setText("Test machines");
            ((Button) view.lookup("#decide")).fire();
            return null;
        });
        assertThat(first().state()).isEqualTo(FindingState.EXEMPT);
        assertThat(register.azure().findings().get(new FindingId(2)).state()).isEqualTo(FindingState.EXEMPT);
        assertThat(frame.said).hasSize(1);
    }

    @Test
    void leavingAnUnsavedReasonAsks() throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            choose("exempt");
            ((TextArea) view.lookup("#reason")).setText("Only a test");
            List<String> left = new ArrayList<>();
            screen.leave(() -> left.add("at once"));
            assertThat(left).isEmpty();
            dialogs.unsaved = Dialogs.Unsaved.SAVE;
            screen.leave(() -> left.add("after saving"));
            assertThat(left).containsExactly("after saving");
            return null;
        });
        assertThat(first().state()).isEqualTo(FindingState.EXEMPT);
    }

    @Test
    void createMeasureFillsInAndLinksAMeasure() throws Exception {
        DesktopFixture.onScreen(() -> {
            press("Create measure");
            return null;
        });
        Measure made = register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> first().measures().getLast().equals(measure.id()))
                .findFirst()
                .orElseThrow();
        assertThat(made.title()).isNotBlank();
        assertThat(made.implementation()).isNotBlank();
        assertThat(made.scope()).isEqualTo(first().resource().name());
        assertThat(made.controls()).isNotEmpty();
        assertThat(frame.shown).as("the list stays").isEmpty();
        DesktopFixture.onScreen(() -> {
            frame.showing.getLast().run();
            return null;
        });
        assertThat(frame.shown).containsExactly("measures " + made.id());
    }

    @Test
    void createChangeNamesTheFindingAndTheSnapshotBefore() throws Exception {
        DesktopFixture.onScreen(() -> {
            press("Create change");
            return null;
        });
        List<ChangeRecord> changes = register.records().changes().all();
        ChangeRecord changeRecord = changes.stream()
                .filter(change -> change.links().findings().contains("F-1"))
                .findFirst()
                .orElseThrow();
        assertThat(changeRecord.links().resources()).containsExactly(first().resource().id());
        assertThat(changeRecord.links().before()).contains(register.azure().inventory().all().getFirst().number());
        assertThat(changeRecord.plan().reason()).contains("F-1");
    }

    @Test
    void findingIsLinkedToAChangeThatIsUnderWayAndNamesItThen() throws Exception {
        ChangeRecord draft = register.records()
                .changes()
                .all()
                .stream()
                .filter(change -> change.state() == ChangeState.DRAFT)
                .findFirst()
                .orElseThrow();
        DesktopFixture.onScreen(() -> {
            press("Link…");
            view.applyCss();
            RecordTable<?> table = (RecordTable<?>) view.lookup("#table.link-targets");
            assertThat(table).isNotNull();
            select(table, "#" + draft.number());
            ((Button) view.lookup("#link")).fire();
            return null;
        });
        assertThat(register.records().changes().get(String.valueOf(draft.number())).links().findings()).contains("F-1");
    }

    @SuppressWarnings("unchecked")
    private static void select(RecordTable<?> table, String code) {
        ((RecordTable<RemediationTarget>) table).select(target -> target.code().equals(code));
    }

    /** A decision beside another list would concern findings that are not visible. */
    @Test
    @SuppressWarnings("unchecked")
    void bulkDecisionIsHiddenWhileAnotherListIsShown() throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            ((RecordTable<FindingRow>) view.lookup("#table"))
                    .selectAll(row -> Set.of("F-1", "F-2").contains(row.finding().id().toString()));
            BorderPane side = (BorderPane) view.lookup("#side");
            assertThat(side.getBottom()).isNotNull();

            ((TabPane) view.lookup("#tabs")).getSelectionModel().select(1);
            assertThat(side.getBottom()).isNull();
            assertThat(side.getCenter().getId()).isEqualTo("nothing");

            ((TabPane) view.lookup("#tabs")).getSelectionModel().selectFirst();
            assertThat(side.getBottom()).as("the selection is visible again").isNotNull();
            return null;
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void firstGroupIsOpenedWithoutAForm() throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            ((TabPane) view.lookup("#tabs")).getSelectionModel().select(1);
            view.applyCss();
            return null;
        });
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> DesktopFixture.onScreen(() -> {
            BorderPane side = (BorderPane) view.lookup("#side");
            RecordTable<FindingGroup> groups = (RecordTable<FindingGroup>) view.lookup("#byResource");
            return groups != null && groups.selected().size() == 1 && side.getBottom() == null
                    && !"nothing".equals(side.getCenter().getId());
        }));
    }

    @Test
    void findingsAreGroupedByRemediatingMeasure() throws Exception {
        Remediations remedies = register.documents().statements().remedies();
        Set<MeasureId> linked = register.azure()
                .findings()
                .all()
                .stream()
                .flatMap(finding -> remedies.of(finding).measures().stream())
                .map(Measure::id)
                .collect(Collectors.toSet());
        DesktopFixture.onScreen(() -> {
            Texts texts = Texts.in(Language.EN);
            FindingsScreenData model = FindingsScreenData.read(register, texts);
            List<FindingGroup> groups = FindingGroup.groupByMeasure(model.rows(), model.measures(), texts);
            assertThat(groups).hasSize(linked.size() + 1);
            assertThat(groups.getLast().name()).isEqualTo("–");
            assertThat(groups.getFirst().rows()).isNotEmpty();
            return null;
        });
    }

    @Test
    void resourceOfAFindingOpensInTheInventory() throws Exception {
        DesktopFixture.onScreen(() -> {
            view.applyCss();
            ((Hyperlink) view.lookup("#finding-resource")).fire();
            return null;
        });
        assertThat(frame.shown).containsExactly("azure resource/" + first().resource().id());
    }

    /** A later planned date does not hide a passed deadline, as in the list of what is due. */
    @Test
    void findingPastItsDeadlineIsOverdueInTheListAlthoughRemediationIsPlanned() {
        Texts texts = Texts.in(Language.EN);
        Remediations remediations = register.documents().statements().remedies();
        Finding planned = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.OPEN
                        && remediations.of(finding).missedDeadline().isPresent())
                .findFirst()
                .orElseThrow();
        LocalDate deadline = remediations.of(planned).missedDeadline().orElseThrow();
        FindingTableColumns columns = new FindingTableColumns(texts, new Dates(Language.EN), deadline.plusDays(1));
        FindingRow row = FindingRow.of(planned, register.azure().findings().explanations(), remediations, Map.of(),
                true, false, texts);

        assertThat(columns.spec().columns()).filteredOn(column -> column.key().equals("due"))
                .extracting(column -> column.text().apply(row))
                .singleElement()
                .asString()
                .startsWith("overdue since")
                .contains(String.valueOf(deadline.getYear()));
    }

    @Test
    void detailStatesPersonAndDueDateWithTheRecordsThatDefineThem(@TempDir Path place) throws Exception {
        AppContext other = DesktopFixture.context(place);
        String assigned;
        String byDeadline;
        String decided;
        try (OpenRegister register = DesktopFixture.exampleCompany(other, place.resolve("r"), Language.EN)) {
            Remediations remedies = register.documents().statements().remedies();
            List<Finding> open = register.azure()
                    .findings()
                    .all()
                    .stream()
                    .filter(finding -> finding.state() == FindingState.OPEN)
                    .toList();
            assigned = open.stream()
                    .filter(finding -> remedies.of(finding).changes().isEmpty()
                            && remedies.of(finding).decisions().isEmpty() && remedies.of(finding).measures().size() == 1
                            && remedies.of(finding).planned().isPresent()
                            && remedies.of(finding).owners().findFirst().orElseThrow().isPresent())
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .toString();
            decided = open.stream()
                    .filter(finding -> remedies.of(finding)
                            .decisions()
                            .stream()
                            .anyMatch(decision -> decision.due().equals(remedies.of(finding).due())))
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .toString();
            byDeadline = open.stream()
                    .filter(finding -> remedies.of(finding).planned().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .toString();
        }
        try (OpenWindow window = OpenWindow.on(other, Language.EN, Optional.of(place.resolve("r"))).go("findings")) {
            window.see("#nav-findings");
            window.palette(assigned);
            window.waitFor(() -> window.see("#finding-due") instanceof LinkedText due && due.text()
                    .matches(".* in (TOM-\\d+)(\\. Open \\1 to change the date\\.|"
                            + ", which does not extend the deadline\\.)"));
            LinkedText people = (LinkedText) window.see("#finding-people");
            assertThat(people.text()).matches(".+, as in TOM-\\d+\\. .*");
            window.waitFor(() -> people.getChildren().stream().anyMatch(Hyperlink.class::isInstance));

            window.go("overview");
            window.palette(decided);
            Predicate<Node> isDecision = part -> part instanceof Hyperlink link && link.getText().startsWith("D-");
            window.waitFor(() -> window.see("#finding-due") instanceof LinkedText text
                    && text.getChildren().stream().anyMatch(isDecision));
            Hyperlink decision = (Hyperlink) ((LinkedText) window.see("#finding-due")).getChildren()
                    .stream()
                    .filter(isDecision)
                    .findFirst()
                    .orElseThrow();
            window.robot.interact(decision::fire);
            window.waitFor(() -> window.see("#nav-reviews")
                    .getScene()
                    .getRoot()
                    .lookupAll(".table-view")
                    .stream()
                    .anyMatch(table -> ((TableView<?>) table).getSelectionModel()
                            .getSelectedItem() instanceof Decision selected
                            && selected.code().equals(decision.getText())));

            window.palette(byDeadline);
            window.waitFor(() -> window.see("#finding-due") instanceof LinkedText text
                    && text.text().contains("the deadline for the severity"));
        }
    }
}
