package org.tomes.desktop.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.change.ChangeSubject;
import org.tomes.check.Severity;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.due.DueItem.Kind;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionStep;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewState;
import org.tomes.review.decision.Decision;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class DueScreenTest {

    @TempDir
    private Path folder;
    private AppContext context;
    private LocalDate today;

    @BeforeEach
    void fill() {
        context = DesktopFixture.context(folder);
        today = LocalDate.now(context.clock());
    }

    private static List<DueItem> items(OpenWindow window) {
        return window.robot.lookup(".record-table .table-view")
                .<TableView<DueItem>>query()
                .getItems()
                .stream()
                .toList();
    }

    private static void measure(OpenRegister register, String title, MeasureStatus status, LocalDate due) {
        register.records()
                .measures()
                .add(DesktopFixture.ACTOR,
                        new MeasureBuilder().title(title)
                                .status(status)
                                .due(Optional.of(due))
                                .retiredReason("Replaced")
                                .build());
    }

    @Test
    void onlyWhatIsOpenAndOverdueOrSoonIsListed() {
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            measure(register, "Late", MeasureStatus.PLANNED, today.minusDays(1));
            measure(register, "Today", MeasureStatus.PLANNED, today);
            measure(register, "Soon", MeasureStatus.PLANNED, today.plusDays(30));
            measure(register, "Later", MeasureStatus.PLANNED, today.plusDays(31));
            measure(register, "Done", MeasureStatus.IMPLEMENTED, today.minusDays(1));
            measure(register, "Retired", MeasureStatus.RETIRED, today.minusDays(1));
            assertThat(DueItems.read(register, today, Texts.in(Language.EN)))
                    .filteredOn(item -> item.kind() == Kind.MEASURE)
                    .extracting(DueItem::name)
                    .containsExactly("Late", "Today", "Soon");
        }
    }

    @Test
    void dueFindingsAndReviewsMatchTheirLists() {
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            List<DueItem> items = DueItems.read(register, today, Texts.in(Language.EN));
            assertThat(items).filteredOn(item -> item.kind() == Kind.REVIEW)
                    .hasSameSizeAs(register.records().reviews().due());
            assertThat(items).filteredOn(item -> item.kind() == Kind.FINDING && item.isOverdue())
                    .hasSameSizeAs(register.documents()
                            .statements()
                            .remedies()
                            .overdue(register.azure()
                                    .findings()
                                    .all()
                                    .stream()
                                    .filter(finding -> finding.state() == FindingState.OPEN)
                                    .toList(), today));
            assertThat(items).isSortedAccordingTo(DueItem.byUrgency(Language.EN));
        }
    }

    private static Actor as(Person person) {
        return new Actor(person.id().toString(), "account", "host");
    }

    @Test
    void decisionsThatOthersWaitForAreListedForThePersonWhoDecides() {
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            Texts texts = Texts.in(Language.EN);
            Person anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Berg"));
            Person ben = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Ben Ott"));
            ChangeRecord draft = register.records()
                    .changes()
                    .add(as(anna),
                            ChangeRecord.draft(ChangeSubject.NSG, "Close 3389",
                                    new ChangePlan("why", "risk", "rollback", Optional.empty(), ""),
                                    Optional.of(anna.id()), ChangeLinks.NONE));
            register.records().changes().applyStep(as(anna), draft, ChangeStep.SUBMIT, ChangeStepInput.NONE);
            DocumentKind kind = DocumentKind.EXECUTIVE_SUMMARY;
            DocumentVersion working = register.documents().versions().working(kind);
            DocumentVersion version = register.documents()
                    .versions()
                    .applyStep(as(anna), working.with(working.number(), "First one", Optional.empty()),
                            VersionStep.SUBMIT, "");
            Finding high = register.azure()
                    .findings()
                    .all()
                    .stream()
                    .filter(finding -> finding.state() == FindingState.OPEN && finding.severity() == Severity.HIGH
                            && finding.activeExploitation().isEmpty())
                    .findFirst()
                    .orElseThrow();
            register.azure()
                    .findings()
                    .accept(as(anna), List.of(high), "Replaced in spring", Optional.of(today.plusDays(90)),
                            Optional.of(ben.id()));

            List<DueItem> items = DueItems.read(register, today, texts);
            assertThat(items).filteredOn(item -> item.kind() == Kind.CHANGE_APPROVAL)
                    .extracting(DueItem::name)
                    .contains("Close 3389");
            assertThat(items).filteredOn(item -> item.kind() == Kind.VERSION)
                    .extracting(DueItem::name)
                    .contains(texts.get("desktop_due.approveVersion", kind.title(texts)));
            assertThat(items)
                    .filteredOn(item -> item.kind() == Kind.CONFIRMATION && item.isOwnedBy(Optional.of(ben.id())))
                    .extracting(DueItem::code)
                    .containsExactly(high.id().toString());
            assertThat(items).filteredOn(item -> item.isOwnedBy(Optional.of(anna.id()))).isEmpty();

            register.documents().versions().applyStep(as(ben), version, VersionStep.APPROVE, "");
            assertThat(DueItems.read(register, today, texts)).filteredOn(item -> item.kind() == Kind.VERSION)
                    .filteredOn(item -> item.isOwnedBy(Optional.of(anna.id())))
                    .extracting(DueItem::name)
                    .containsExactly(texts.get("desktop_due.releaseVersion", kind.title(texts)));
        }
    }

    @Test
    void numberInTheOverviewOpensTheListAndEnterOpensTheRecord() throws Exception {
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Person anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Berg"));
            context.actors().choose(register, anna.id());
            measure(register, "Late", MeasureStatus.PLANNED, today.minusDays(1));
            register.records()
                    .reviews()
                    .decisions()
                    .save(DesktopFixture.ACTOR, Decision.of("Move the backups", today.minusDays(20))
                            .withOwner(Optional.of(anna.id()), Optional.of(today.minusDays(2))));
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.click(window.seeText(window.texts.get("overview.step.due", 2)));
            window.waitFor(() -> items(window).size() == 2);
            ToggleButton mine = (ToggleButton) window.seeText(window.texts.get("desktop_due.mine"));
            window.robot.interact(mine::fire);
            window.waitFor(() -> items(window).size() == 1);
            assertThat(items(window)).extracting(DueItem::name).containsExactly("Move the backups");
            window.robot.interact(() -> window.robot.lookup(".record-table .table-view").query().requestFocus());
            window.press(KeyCode.ENTER);
            window.waitFor(
                    () -> window.robot.lookup(node -> node instanceof Labeled label && "D-1".equals(label.getText()))
                            .tryQuery()
                            .isPresent());
        }
    }

    @Test
    void mineOffersToSelectThePersonWhileNoneIsSelected() throws Exception {
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Person anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Berg"));
            register.records()
                    .reviews()
                    .decisions()
                    .save(DesktopFixture.ACTOR, Decision.of("Move the backups", today.minusDays(20))
                            .withOwner(Optional.of(anna.id()), Optional.of(today.minusDays(2))));
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("due");
            window.waitFor(() -> items(window).size() == 1);
            assertThat(window.sees("#choose-actor")).isFalse();
            ToggleButton mine = (ToggleButton) window.seeText(window.texts.get("desktop_due.mine"));
            window.robot.interact(mine::fire);
            window.click(window.see("#choose-actor"));
            window.click(window.seeText("Anna Berg"));
            window.waitFor(() -> items(window).size() == 1);
            window.waitFor(() -> !window.sees("#choose-actor"));
        }
    }

    /** The cell with the date of the first entry of a kind, below the mouse. */
    private record DueLook(OpenWindow window) {

        private TableCell<?, ?> cell(Kind kind) {
            TableView<DueItem> table = window.robot.lookup(".record-table .table-view").query();
            int row = items(window).stream().map(DueItem::kind).toList().indexOf(kind);
            window.robot.interact(() -> {
                table.getSelectionModel().clearAndSelect(row);
                table.scrollTo(row);
                table.layout();
            });
            TableCell<?, ?> cell = window.robot.lookup(".table-row-cell:selected .table-cell")
                    .<TableCell<?, ?>>queryAll()
                    .iterator()
                    .next();
            window.robot.interact(() -> cell.getOnMouseEntered().handle(null));
            return cell;
        }

        boolean underlined(Kind kind) {
            return cell(kind).getStyleClass().contains("editable-cell");
        }

        String tooltip(Kind kind) {
            return cell(kind).getTooltip().getText();
        }
    }

    private static void choose(OpenWindow window, int row, String name) {
        TableView<DueItem> table = window.robot.lookup(".record-table .table-view").query();
        window.robot.interact(() -> {
            table.getSelectionModel().clearAndSelect(row);
            ContextMenu menu = table.getContextMenu();
            menu.getOnShowing().handle(null);
            menu.getItems()
                    .stream()
                    .filter(item -> name.equals(item.getText()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(menu.getItems().stream().map(MenuItem::getText).toList()))
                    .fire();
        });
    }

    /** Returns the row of the confirmation of a finding; negative if there is none. */
    private static int row(OpenWindow window, String code) {
        return items(window).stream()
                .map(item -> item.kind() == Kind.CONFIRMATION ? item.code() : "")
                .toList()
                .indexOf(code);
    }

    @Test
    void decisionIsConfirmedInTheListAndAtTheFinding() throws Exception {
        Person ben;
        List<Finding> high;
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            Person anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Berg"));
            ben = register.records()
                    .people()
                    .all()
                    .stream()
                    .filter(person -> person.name().contains("Hallerbr"))
                    .findFirst()
                    .orElseThrow();
            high = register.azure()
                    .findings()
                    .all()
                    .stream()
                    .filter(finding -> finding.state() == FindingState.OPEN && finding.severity() == Severity.HIGH
                            && finding.activeExploitation().isEmpty())
                    .limit(2)
                    .toList();
            high.forEach(finding -> register.azure()
                    .findings()
                    .accept(as(anna), List.of(finding), "Replaced in spring", Optional.of(today.plusDays(90)),
                            Optional.of(ben.id())));
            context.actors().choose(register, ben.id());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("due");
            window.waitFor(() -> !items(window).isEmpty());
            List<String> waiting = items(window).stream()
                    .filter(item -> item.kind() == Kind.CONFIRMATION)
                    .map(DueItem::code)
                    .toList();
            assertThat(waiting).containsAll(high.stream().map(finding -> finding.id().toString()).toList());
            window.seeText(window.texts.name("review", ReviewState.DUE));
            String first = high.getFirst().id().toString();
            choose(window, row(window, first), window.texts.get("desktop_finding.confirm"));
            window.seeText(window.texts.get("desktop_finding.confirmed", first));
            window.waitFor(() -> row(window, first) < 0);

            String other = high.getLast().id().toString();
            choose(window, row(window, other), window.texts.get("desktop_due.open"));
            window.click(window.see("#confirm-decision"));
            window.seeText(window.texts.get("desktop_finding.confirmed", other));
            window.waitFor(() -> !window.sees("#confirm-decision"));
        }
        try (OpenRegister register = context.open(folder.resolve("r"))) {
            assertThat(high).allSatisfy(
                    finding -> assertThat(register.azure().findings().get(finding.id()).unconfirmedEntry()).isEmpty());
        }
    }

    @Test
    void reviewIsSignedOffAndDateOfAMeasureChangedInTheList() throws Exception {
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Person anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Berg"));
            context.actors().choose(register, anna.id());
            measure(register, "Late", MeasureStatus.PLANNED, today.minusDays(1));
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("due");
            window.waitFor(() -> items(window).size() == 1);
            TableView<DueItem> table = window.robot.lookup(".record-table .table-view").query();
            window.robot.interact(() -> {
                table.getSelectionModel().clearAndSelect(0);
                ContextMenu menu = table.getContextMenu();
                menu.getOnShowing().handle(null);
                Menu days = menu.getItems()
                        .stream()
                        .filter(item -> item instanceof Menu part && part.getItems().size() > 3)
                        .map(Menu.class::cast)
                        .findFirst()
                        .orElseThrow();
                String month = new Dates(Language.EN).show(today.plusDays(7));
                days.getItems().stream().filter(item -> month.equals(item.getText())).findFirst().orElseThrow().fire();
            });
            window.waitFor(() -> items(window).getFirst().day().equals(Optional.of(today.plusDays(7))));
        }
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("e"), Language.EN)) {
            context.actors().choose(register, register.records().people().all().getFirst().id());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("e")))) {
            window.go("due");
            window.waitFor(() -> !items(window).isEmpty());
            int review = items(window).stream().map(DueItem::kind).toList().indexOf(Kind.REVIEW);
            assertThat(items(window)).filteredOn(item -> item.kind() == Kind.FINDING)
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(item.origin())
                            .contains(new Dates(Language.EN).show(item.day().orElseThrow())));
            assertThat(new DueLook(window).underlined(Kind.FINDING)).isFalse();
            assertThat(new DueLook(window).tooltip(Kind.REVIEW))
                    .contains(window.texts.get("desktop_due.origin.REVIEW"));
            choose(window, review, window.texts.get("desktop_review.signButton"));
            window.seeText(window.texts.get("desktop_review.sign"));
            window.answer("shell.cancel");
            int decision = items(window).stream().map(DueItem::kind).toList().indexOf(Kind.DECISION);
            String code = items(window).get(decision).code();
            choose(window, decision, window.texts.get("desktop_review.confirmButton"));
            window.answer("desktop_review.confirm");
            window.answer("desktop_review.confirmAnyway");
            window.waitFor(() -> items(window).stream().noneMatch(item -> item.code().equals(code)));
        }
    }

    private static DueItem entry(OpenWindow window, Kind kind) {
        return items(window).stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
    }

    /** Enters a date in the dialog that reschedules the only entry of a kind. */
    private static void reschedule(OpenWindow window, Kind kind, LocalDate day) throws Exception {
        window.waitFor(() -> items(window).stream().anyMatch(item -> item.kind() == kind));
        choose(window, items(window).indexOf(entry(window, kind)), window.texts.get("desktop_due.reschedule"));
        DatePicker picker = (DatePicker) window.see(".date-picker");
        window.robot.interact(() -> picker.setValue(day));
        window.answer("desktop_due.rescheduleButton");
    }

    @Test
    void plannedDatesOfAllKindsAreRescheduledInTheList() throws Exception {
        LocalDate later = today.plusDays(20);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Person anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Berg"));
            context.actors().choose(register, anna.id());
            measure(register, "Late", MeasureStatus.PLANNED, today.minusDays(1));
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR,
                            new MeasureBuilder().title("Reviewed")
                                    .status(MeasureStatus.IMPLEMENTED)
                                    .nextReview(Optional.of(today.minusDays(3)))
                                    .build());
            register.records()
                    .reviews()
                    .decisions()
                    .save(DesktopFixture.ACTOR, Decision.of("Move the backups", today.minusDays(20))
                            .withOwner(Optional.of(anna.id()), Optional.of(today.minusDays(2))));
            register.records()
                    .changes()
                    .add(as(anna),
                            ChangeRecord.draft(ChangeSubject.NSG, "Close 3389",
                                    new ChangePlan("why", "risk", "rollback", Optional.of(today.minusDays(1)), ""),
                                    Optional.of(anna.id()), ChangeLinks.NONE));
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("due");
            for (Kind kind : List.of(Kind.MEASURE, Kind.CHANGE, Kind.DECISION, Kind.REVIEW)) {
                reschedule(window, kind, later);
                window.waitFor(() -> entry(window, kind).day().equals(Optional.of(later)));
            }
            window.robot.interact(() -> window.robot.lookup(".record-table .table-view")
                    .<TableView<DueItem>>query()
                    .getSelectionModel()
                    .clearAndSelect(0));
            assertThat(window.see("#reschedule-due").isDisabled()).isFalse();
        }
    }

    @Test
    void dateAfterTheIntervalOfAReviewIsRefused() throws Exception {
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Person anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna Berg"));
            context.actors().choose(register, anna.id());
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR,
                            new MeasureBuilder().title("Reviewed")
                                    .status(MeasureStatus.IMPLEMENTED)
                                    .reviewIntervalMonths(12)
                                    .done(Optional.of(today.minusMonths(14)))
                                    .build());
            register.records()
                    .reviews()
                    .sign(as(anna), register.records().reviews().get("TOM-001"), today.minusMonths(13), "Sample",
                            ReviewResult.EFFECTIVE, "", Optional.empty());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("due");
            LocalDate later = today.plusDays(20);
            reschedule(window, Kind.REVIEW, later);
            window.seeText(window.texts.get("review.dateWithoutEffect", later, today.minusMonths(1)));
            LocalDate earlier = today.minusMonths(2);
            DatePicker picker = (DatePicker) window.see(".date-picker");
            window.robot.interact(() -> picker.setValue(earlier));
            window.answer("desktop_due.rescheduleButton");
            window.waitFor(() -> entry(window, Kind.REVIEW).day().equals(Optional.of(earlier)));
        }
    }

    @Test
    void plannedRemediationOfAFindingIsRescheduledButNotItsDeadline() throws Exception {
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            context.actors().choose(register, register.records().people().all().getFirst().id());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("due");
            window.waitFor(() -> !items(window).isEmpty());
            TableView<DueItem> table = window.robot.lookup(".record-table .table-view").query();
            assertThat(items(window)).filteredOn(item -> item.kind() == Kind.FINDING)
                    .anyMatch(item -> item.planned().isPresent());
            for (DueItem item : items(window)) {
                window.robot.interact(() -> table.getSelectionModel().clearAndSelect(items(window).indexOf(item)));
                window.waitFor(() -> table.getSelectionModel().getSelectedItems().equals(List.of(item))
                        && window.see("#reschedule-due").isDisabled() == item.planned().isEmpty());
            }
            DueItem exemption = entry(window, Kind.EXEMPTION);
            choose(window, items(window).indexOf(exemption), window.texts.get("desktop_due.open"));
            window.waitFor(() -> window.robot.lookup(".tab-pane")
                    .queryAllAs(TabPane.class)
                    .stream()
                    .anyMatch(tabs -> "exemptionsTab".equals(tabs.getSelectionModel().getSelectedItem().getId())
                            && tabs.isVisible()));
        }
    }
}
