package org.tomes.document.executivesummary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.cost.MoneyText;
import org.tomes.document.ComposedOnce;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.StatementKey;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.review.ReviewState;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.score.ScoreModel;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The page for top management contains the figures of the other documents, and none without data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class ExecutiveSummaryTest {

    private static final Texts EN = Texts.in(Language.EN);

    private OpenRegister example;
    private OpenRegister empty;

    @BeforeAll
    void openRegisters(@TempDir Path folder) {
        AppContext context = new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder));
        MadeRegisters.exampleCompany(folder.resolve("example"), Language.EN, MadeRegisters.MARCH);
        example = context.open(folder.resolve("example"));
        empty = context.create(folder.resolve("empty"));
    }

    @AfterAll
    void closeRegisters() {
        example.close();
        empty.close();
    }

    @Test
    void openFindingsAreThoseOfTheRegisterBySeverity() {
        for (Severity severity : List.of(Severity.HIGH, Severity.MEDIUM)) {
            List<Finding> all = example.azure().findings().all();
            long open = new FindingsByCause(all)
                    .onePerCause(all.stream().filter(finding -> finding.state() == FindingState.OPEN).toList())
                    .stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            assertThat(open).isPositive();
            assertThat(row("Open findings, " + EN.name("finding", severity)).getFirst())
                    .isEqualTo(String.valueOf(open));
        }
    }

    @Test
    void lateFindingsAreThoseOfTheStatementOnTheirDeadline() {
        int late = example.documents()
                .statements()
                .evaluate(DocumentKind.CLOUD_SECURITY_POLICY)
                .find(new StatementKey("finding.high-in-time"))
                .orElseThrow()
                .deviations()
                .size();

        assertThat(late).isGreaterThan(1);
        assertThat(row("Open findings, high").getLast()).isEqualTo(late + " overdue (30 days)");
    }

    @Test
    void scoreIsTheLatestOfTheTrendAndComparedWithItsTarget() {
        double latest = ScoreTrend
                .of(example.azure().scores().samples(), example.azure().scores().absences(), ScoreModel.CLASSIC,
                        MadeRegisters.MARCH.getZone())
                .aggregate()
                .latest()
                .orElseThrow()
                .fraction();

        assertThat(row("Secure Score").getFirst()).startsWith(EN.get("score.percentage", latest));
        assertThat(row("Secure Score").getLast()).startsWith("Target of 75%").contains("percentage points since");
    }

    @Test
    void reviewsAndMeasuresAreCountedAsInTheRegister() {
        long overdue = example.records()
                .reviews()
                .all()
                .stream()
                .filter(review -> review.state() == ReviewState.OVERDUE)
                .count();
        long late = example.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> measure
                        .isOverdue(MadeRegisters.MARCH.instant().atZone(MadeRegisters.MARCH.getZone()).toLocalDate()))
                .count();

        assertThat(row("Overdue reviews").getFirst()).isEqualTo(String.valueOf(overdue));
        assertThat(row("Measures past their due date").getFirst()).isEqualTo(String.valueOf(late));
    }

    @Test
    void costsAreThoseOfTheNewestCompleteMonthAndNameSubscriptionsWithoutABill() {
        var costs = example.azure().costs().comparison().orElseThrow();

        assertThat(costs.complete()).isTrue();
        assertThat(figures(content(example, Language.EN)).entrySet())
                .filteredOn(row -> row.getKey().startsWith("Security costs, "))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getValue().getFirst())
                            .isEqualTo(EN.get(MoneyText.of(costs.totals().get("EUR"), "EUR")));
                    // Without the bill of a subscription, the sum is not the total.
                    assertThat(row.getValue().getLast())
                            .isEqualTo("+8% since the month before; no bill for sub-hb-devtest");
                });
    }

    /** What is decided must not be asked for again: management would not see what remains to be decided. */
    @Test
    void onlyWhatIsNotDecidedIsRequested() {
        List<ItemList> page = lists(content(example, Language.EN).blocks());

        assertThat(page.getFirst().numbered()).isTrue();
        assertThat(page.getFirst().items()).extracting(ExecutiveSummaryTest::subject)
                .hasSize(2)
                .last()
                .asString()
                .contains("Release the management review");
        assertThat(page.getFirst().items().getLast().toString()).contains("D-4, D-5, D-15 to D-17")
                .doesNotContain("D-12");
    }

    /** Returns the bold beginning of an item. */
    private static String subject(Block.Item item) {
        return item.inlines().getFirst().toString();
    }

    /** The time for a notification runs before a management review is released. */
    @Test
    void decisionThatIsDueAtOnceIsNamedFirstWithItsDeadline() {
        assertThat(lists(content(example, Language.EN).blocks()).getFirst().items().getFirst().toString())
                .containsPattern("Urgent, by \\d+ \\w+ \\d{4}")
                .containsPattern("to the supervisory authority and the BSI by \\d+:\\d+ on \\d+\\W\\w+\\W\\d{4}")
                .contains("decide whether to report the open access;", "customers and the BSI", "(D-9)");
    }

    /** A managing director decides from this page only and saw numbers of decisions without their content. */
    @Test
    void everyOpenDecisionIsNamedWithTitleOwnerDateAndEffort() {
        Table table = tables("Decision").getFirst();
        List<Decision> decisions = example.records()
                .reviews()
                .decisions()
                .all()
                .stream()
                .filter(decision -> decision.state() == DecisionState.OPEN)
                .toList();

        assertThat(decisions).hasSizeGreaterThan(10)
                .allSatisfy(decision -> assertThat(decision.summary().title()).isNotEmpty())
                .allSatisfy(decision -> assertThat(table.rows()).anySatisfy(row -> {
                    assertThat(text(row.cells().getFirst())).isEqualTo(
                            new Formats(EN, MadeRegisters.MARCH.getZone()).date(decision.due().orElseThrow()));
                    assertThat(text(row.cells().getLast()))
                            .contains(decision.code() + (decision.takesEffectAtOnce() ? " " : "* ") + decision.title());
                }));
        assertThat(text(table.rows().get(3).cells().getLast()))
                .contains("Jens Obermeier: D-11 MFA and owners in sub-hb-devtest");
        assertThat(table.rows().toString()).contains("Dr. Katrin Hallerbrück: D-13 Other findings (25 person-days)",
                "D-5* Implement controls");
    }

    /** Registers of earlier versions contain no titles. */
    @Test
    void decisionWithoutTitleIsNamedByTheBeginningOfItsText() {
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(Decision.of("Buy a second firewall\nfor the office", day).title())
                .isEqualTo("Buy a second firewall");
        assertThat(Decision.of("word ".repeat(30), day).title()).endsWith("word\u00A0…").hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void incidentIsStatedInPlainWords() {
        assertThat(content(example, Language.EN).blocks().toString()).contains("Possible incident (D-9)",
                "dumps of customer data", "is not verified yet");
    }

    /** The page left out a system, and that Azure had reported its open access long before. */
    @Test
    void allAccessTreatedAsExploitedIsNamedBySystemWithTheDayOfAzuresReport() {
        List<Finding> exploited = example.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.activeExploitation().isPresent())
                .toList();
        String text = content(example, Language.EN).blocks().toString().replace('\u00A0', ' ');

        assertThat(exploited).hasSizeGreaterThan(2)
                .allSatisfy(finding -> assertThat(text).containsPattern("\\b" + finding.id() + "\\b"));
        assertThat(text).contains("ERP development – management ports (", "Service portal – ")
                .containsPattern("anonymous access to storage accounts \\(F-\\d+ since 24 Feb 2026\\)")
                .contains(", reported by Azure since 29 Jan 2026)");
        assertThat(content(empty, Language.EN).blocks().toString()).doesNotContain("reated as exploited");
    }

    /** The page must not look better than the review that the same people sign. */
    @Test
    void pageQuotesTheConclusionOfTheManagementReviewAndCountsWhatIsMissing() {
        String text = content(example, Language.EN).blocks().toString();

        assertThat(text).contains("Conclusion (management review, not released):",
                "eight major nonconformities (NC-2, NC-4 to NC-10) are open");
        assertThat(Integer.parseInt(row("Controls not implemented").getFirst())).isPositive();
        assertThat(row("Overdue reviews").getLast())
                .containsPattern("\\d of them and \\d others never carried out; \\d+ due within 30 days");
        assertThat(content(empty, Language.EN).blocks().toString()).doesNotContain("of the management review");
    }

    /** The table of decisions names their remediation, owner and date. */
    @Test
    void mostSevereFindingsAreListedOnlyIfNothingIsDecidedAboutThem() {
        assertThat(tables("Most severe findings")).isEmpty();
        assertThat(text(tables("Decision").getFirst().rows().getFirst().cells().getLast()))
                .isEqualTo("Jens Obermeier: D-1 Block RDP access; Dr. Katrin Hallerbrück: D-9 Decide on reporting");
    }

    private List<Table> tables(String head) {
        return content(example, Language.EN).blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.columns().stream().anyMatch(column -> column.head().startsWith(head)))
                .toList();
    }

    @Test
    void rulesNotAssessedAreCounted() {
        long unassessed = PolicyRuleResult
                .of(example.documents().statements().basis(DocumentKind.CLOUD_SECURITY_EVIDENCE))
                .stream()
                .filter(rule -> rule.status() == ComplianceStatus.NOT_ASSESSED)
                .count();

        assertThat(unassessed).isGreaterThan(1);
        assertThat(content(example, Language.EN).blocks().toString()).contains(unassessed + " not assessed");
    }

    @Test
    void pageIsStrictlyConfidentialAndHasNeitherCoverNorContents() {
        DocumentContent content = content(example, Language.EN);

        assertThat(content.info().classification()).isEqualTo("Strictly confidential");
        assertThat(content.blocks()).noneMatch(block -> block instanceof Cover || block instanceof Contents);
    }

    /** A zero would falsely suggest that everything was checked and is in order. */
    @ParameterizedTest
    @CsvSource({"EN,Not assessed,No decision", "DE,Nicht bewertet,Entscheidungen sind nicht"})
    void emptyRegisterHasUnknownFiguresAndNoPraise(Language language, String unknown, String praise) {
        DocumentContent content = content(empty, language);

        assertThat(figures(content)).hasSize(5)
                .allSatisfy((figure, cells) -> assertThat(cells.getFirst()).as(figure).startsWith(unknown));
        assertThat(content.blocks().toString()).doesNotContain(praise);
    }

    private List<String> row(String figure) {
        return figures(content(example, Language.EN)).get(figure);
    }

    private static DocumentContent content(OpenRegister register, Language language) {
        return ComposedOnce.of(register, DocumentKind.EXECUTIVE_SUMMARY, language);
    }

    /** Returns value and comparison by the name of the figure. */
    private static Map<String, List<String>> figures(DocumentContent content) {
        Table table = content.blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
        return table.rows()
                .stream()
                .map(row -> row.cells().stream().map(ExecutiveSummaryTest::text).toList())
                .collect(Collectors.toMap(List::getFirst, cells -> cells.subList(1, cells.size())));
    }

    private static String text(Cell cell) {
        return cell.inlines().stream().map(Inline::text).collect(Collectors.joining());
    }

    private static List<ItemList> lists(List<Block> blocks) {
        return blocks.stream().filter(ItemList.class::isInstance).map(ItemList.class::cast).toList();
    }
}
