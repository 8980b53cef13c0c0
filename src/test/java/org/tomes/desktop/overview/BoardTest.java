package org.tomes.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.MiniChart;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.statement.StatementChapter;
import org.tomes.document.statement.StatementsByKind;
import org.tomes.finding.FindingState;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.score.ScoreModel;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The figures of the overview, and their links. */
class BoardTest {

    private static final Texts EN = Texts.in(Language.EN);

    @TempDir
    private static Path folder;
    private static AppContext context;
    private final RecordedFrame frame = new RecordedFrame();
    private final RecordedDialogs dialogs = new RecordedDialogs();

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
    }

    private interface Look {
        void at(Parent view, Stage stage);
    }

    private void look(Look look) throws Exception {
        try (OpenRegister register = context.open(folder.resolve("r"))) {
            look(register, look);
        }
    }

    private void look(OpenRegister register, Look look) throws Exception {
        Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), dialogs, frame);
        DesktopFixture.onScreen(() -> {
            OverviewController overview = new OverviewController(workspace);
            Parent view = ViewLoader.load(EN, overview);
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 1000, 900));
            stage.show();
            try {
                overview.refresh();
                view.applyCss();
                view.layout();
                look.at(view, stage);
            } finally {
                stage.hide();
            }
            return view;
        });
    }

    private static List<Button> squares(Parent view) {
        return view.lookupAll(".square").stream().map(Button.class::cast).toList();
    }

    private static Hyperlink link(Parent view, Predicate<String> spoken) {
        return view.lookupAll(".hyperlink")
                .stream()
                .map(Hyperlink.class::cast)
                .filter(link -> spoken
                        .test(Optional.ofNullable(link.getAccessibleText()).orElse(String.valueOf(link.getText()))))
                .findFirst()
                .orElseThrow();
    }

    /** A measure in force without any date is due without a day. */
    @Test
    void reviewsThatAreDueWithoutADayAreCounted(@TempDir Path empty) throws Exception {
        try (OpenRegister register = DesktopFixture.empty(context, empty.resolve("r"))) {
            for (int i = 0; i < 20; i++) {
                register.records()
                        .measures()
                        .add(DesktopFixture.ACTOR,
                                new MeasureBuilder().title("Measure " + i)
                                        .status(MeasureStatus.IMPLEMENTED)
                                        .reviewIntervalMonths(12)
                                        .build());
            }
            look(register, (view, stage) -> assertThat(link(view, text -> text.startsWith("4 more"))).isNotNull());
        }
    }

    @Test
    void everyControlIsASquareWithItsStateAndLink() throws Exception {
        look((view, stage) -> {
            assertThat(squares(view)).hasSize(93)
                    .allMatch(square -> square.getAccessibleText().matches("A\\.\\d\\.\\d+ .+: .+"));
            squares(view).getFirst().fire();
            assertThat(frame.shown).containsExactly("soa A.5.1");
        });
    }

    @Test
    void tabStopsAtTheSquaresOnceAndArrowsMoveAmongThem() throws Exception {
        look((view, stage) -> {
            List<Button> squares = squares(view);
            assertThat(squares).filteredOn(Node::isFocusTraversable).containsExactly(squares.getFirst());
            squares.getFirst().requestFocus();
            Event.fireEvent(squares.getFirst(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(stage.getScene().getFocusOwner()).isSameAs(squares.get(1));
        });
    }

    @Test
    void chartsHaveASentenceForScreenReaders() throws Exception {
        look((view, stage) -> assertThat(view.lookupAll(".mini-chart")).hasSizeGreaterThan(5)
                .map(MiniChart.class::cast)
                .allMatch(chart -> !chart.getAccessibleText().isBlank()));
    }

    @Test
    void numberOfControlsWithoutMeasureOpensThese() throws Exception {
        look((view, stage) -> {
            link(view, text -> text.startsWith(EN.get("soa.controlCoverage.NO_MEASURE") + ": ")).fire();
            assertThat(frame.shown).containsExactly("soa [no measure]");
        });
    }

    @Test
    void numberOfSevereFindingsOpensAsManyRows() throws Exception {
        String high = EN.name("finding", Severity.HIGH);
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("overview");
            window.waitFor(
                    () -> window.robot.lookup(node -> node instanceof Hyperlink link && link.getAccessibleText() != null
                            && link.getAccessibleText().startsWith(high + ' ')).tryQuery().isPresent());
            Hyperlink number = window.robot.lookup(node -> node instanceof Hyperlink link
                    && link.getAccessibleText() != null && link.getAccessibleText().startsWith(high + ' ')).query();
            window.robot.interact(number::fire);
            window.waitFor(() -> window.sees("#clear-filters"));
            assertThat(window.robot.lookup(".chip")
                    .<ToggleButton>queryAll()
                    .stream()
                    .filter(ToggleButton::isSelected)
                    .map(ToggleButton::getText)).containsExactlyInAnyOrder(high, EN.name("finding", FindingState.OPEN),
                            EN.get("desktop_finding.chip.onePerCause"));
            TableView<?> findings = (TableView<?>) window.see(".table-view");
            assertThat(findings.getItems()).hasSize(Integer.parseInt(number.getText()));
        }
    }

    @Test
    void stepToOverdueReviewsOpensOnlyThese() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("overview");
            Node step = window.seeText(EN.get("overview.step.overdue", 8));
            window.robot.interact(((Hyperlink) step)::fire);
            window.waitFor(() -> ((TableView<?>) window.see(".table-view")).getItems().size() == 8);
        }
    }

    @Test
    void timelineCountsEachReviewOfTheNextTwelveMonthsOnce() throws Exception {
        try (OpenRegister register = context.open(folder.resolve("r"))) {
            LocalDate today = LocalDate.now(context.clock());
            List<ReviewStatus> all = register.records().reviews().all();
            ReviewTimeline.Counts counts = ReviewTimeline.count(all, today);
            long planned = all.stream()
                    .flatMap(review -> review.next().stream())
                    .filter(day -> day.isBefore(today.withDayOfMonth(1).plusMonths(ReviewTimeline.MONTHS)))
                    .count();
            assertThat(planned).isPositive();
            assertThat(counts.overdue() + counts.months().values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(planned);
        }
    }

    @Test
    void newRecordsSinceThePreviousVisitAreCountedAndLinked() throws Exception {
        context.settings().change(all -> all.withVisits(id(), "2026-11-20 480"));
        look((view, stage) -> {
            assertThat(view.lookup("#newsCard").isVisible()).isTrue();
            List<Hyperlink> links = ((Parent) view.lookup("#newsLines")).getChildrenUnmodifiable()
                    .stream()
                    .filter(Hyperlink.class::isInstance)
                    .map(Hyperlink.class::cast)
                    .toList();
            assertThat(links).isNotEmpty();
            links.forEach(Hyperlink::fire);
            assertThat(frame.filters).hasSameSizeAs(links)
                    .allSatisfy(filter -> assertThat(filter.records().orElseThrow().ids()).isNotEmpty());
        });
    }

    @Test
    void undecidedControlsAndAnUnreleasedPolicyAreNextSteps() throws Exception {
        try (OpenRegister register = context.open(folder.resolve("r"))) {
            Workspace workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
                throw new AssertionError(failure);
            }), dialogs, frame);
            List<Measure> measures = register.records().measures().all();
            OverviewScreenData model = new OverviewScreenData(LocalDate.now(context.clock()), ZoneOffset.UTC, measures,
                    List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                    ScoreTrend.of(List.of(), List.of(), ScoreModel.CLASSIC, ZoneOffset.UTC), Optional.empty(),
                    register.records().company().profile(), List.of());
            SoaRow row = register.records().soa().rows(Language.EN).getFirst();
            SoaRow undecided = new SoaRow(SoaEntry.open(row.control()), row.title(), row.text(), List.of(), List.of(),
                    false);
            DesktopFixture.onScreen(() -> {
                VBox steps = new VBox(new Label());
                NextStepsCard card = new NextStepsCard(workspace, steps);
                card.show(model, false);
                card.showUndecided(model, List.of(undecided));
                List<Hyperlink> links = steps.getChildren()
                        .stream()
                        .filter(Hyperlink.class::isInstance)
                        .map(Hyperlink.class::cast)
                        .toList();
                assertThat(links).extracting(Hyperlink::getText)
                        .endsWith(EN.get("overview.step.release"), EN.get("overview.step.undecided", 1));
                links.reversed().stream().limit(2).forEach(Hyperlink::fire);
                assertThat(frame.shown).containsExactly("soa [" + EN.get("soa.applicability.OPEN") + "]",
                        "documents cloud-security-policy/versions");
                return steps;
            });
        }
    }

    private static List<Node> columns(Parent view, String place) {
        return List.copyOf(view.lookup(place).lookupAll(".mini-chart-column"));
    }

    private static void press(Node column, KeyCode key) {
        Event.fireEvent(column, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void columnsOpenTheirFindingsAndReviewsWithTheKeyboard() throws Exception {
        look((view, stage) -> {
            List<Node> findings = columns(view, "#findingTrend");
            List<Node> reviews = columns(view, "#reviewTimeline");
            assertThat(findings).isNotEmpty();
            assertThat(reviews).hasSize(1 + ReviewTimeline.MONTHS);
            assertThat(Stream.concat(findings.stream(), reviews.stream()))
                    .allMatch(column -> column.isFocusTraversable() && !column.getAccessibleText().isBlank()
                            && column.getAccessibleRole() == AccessibleRole.BUTTON);
            press(findings.getLast(), KeyCode.ENTER);
            reviews.forEach(column -> press(column, KeyCode.SPACE));
            assertThat(frame.shown).startsWith("findings filtered",
                    "reviews [" + EN.name("review", ReviewState.OVERDUE) + "]", "reviews filtered");
            assertThat(frame.filters.getFirst().records().orElseThrow().ids()).isNotEmpty();
            assertThat(frame.filters.stream().skip(1).mapToInt(one -> one.records().orElseThrow().ids().size()).sum())
                    .isPositive();
        });
    }

    @Test
    void topicsOpenTheirStatementsAndLinesTheirScreens() throws Exception {
        look((view, stage) -> {
            String network = EN.name("statement", StatementChapter.NETWORK);
            link(view, text -> text.startsWith(network)).fire();
            assertThat(frame.filters).containsExactly(ListFilter.chosen("chapter", network));
            press(view.lookup("#scoreTrend").lookup(".mini-chart"), KeyCode.ENTER);
            assertThat(frame.shown).endsWith("score");
        });
    }

    @Test
    void annotationsAreMarkedOnTheLineOfTheScore() throws Exception {
        look((view, stage) -> {
            assertThat(view.lookup("#scoreTrend").lookupAll(".spark-mark")).isNotEmpty();
            assertThat(((MiniChart) view.lookup("#scoreTrend").lookup(".mini-chart")).getAccessibleText())
                    .contains("\n");
        });
    }

    /** The first selection of the list must not remove the filter. */
    @Test
    void topicShowsOnlyItsStatements() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            String cost = EN.name("statement", StatementChapter.COST);
            window.go("overview");
            window.waitFor(() -> window.robot.lookup(node -> isTopic(node, cost)).tryQuery().isPresent());
            Hyperlink topic = window.robot.lookup(node -> isTopic(node, cost)).query();
            window.robot.interact(topic::fire);
            int expected = (int) StatementsByKind.kind(DocumentKind.CLOUD_SECURITY_POLICY)
                    .stream()
                    .filter(statement -> statement.chapter() == StatementChapter.COST)
                    .count();
            window.waitFor(() -> window.robot.lookup(".table-view")
                    .<TableView<?>>queryAll()
                    .stream()
                    .anyMatch(table -> table.getItems().size() == expected));
        }
    }

    private static boolean isTopic(Node node, String topic) {
        return node instanceof Hyperlink link && topic.equals(link.getText());
    }

    @Test
    void overviewIsSavedAsOnePage() throws Exception {
        Path out = Files.createDirectory(folder.resolve("sheet"));
        dialogs.folders.add(out);
        look((view, stage) -> ((Button) view.lookup("#saveBoard")).fire());
        try (Stream<Path> files = Files.list(out)) {
            PdfReader reader = new PdfReader(Files.readAllBytes(files.findFirst().orElseThrow()));
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains(EN.get("overview.score"),
                    EN.name("finding", Severity.HIGH));
        }
    }

    @Test
    void overviewIsSavedAsAPictureOfAllCards() throws Exception {
        Path file = folder.resolve("overview.png");
        dialogs.saved = Optional.of(file);
        double[] size = new double[2];
        look((view, stage) -> {
            ((Button) view.lookup("#savePicture")).fire();
            size[0] = view.lookup(".cards").getLayoutBounds().getWidth();
            size[1] = view.lookup(".cards").getLayoutBounds().getHeight();
        });
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat((double) picture.getWidth()).isCloseTo(2 * size[0], within(4.0));
        assertThat((double) picture.getHeight()).isCloseTo(2 * size[1], within(4.0)).isGreaterThan(2 * 900);
    }

    private String id() {
        try (OpenRegister register = context.open(folder.resolve("r"))) {
            return register.register().id().toString();
        }
    }
}
