package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.document.compose.Formats;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Findings of the same cause have its date and treatment, and decisions are not asked for again. */
@SlowTest
class DocumentsAgreeOnDecisionsTest extends ComposedExample {

    @ParameterizedTest
    @EnumSource(Language.class)
    void findingsOfTheSameCauseHaveItsDateAndTreatment(Language language) {
        Texts texts = Texts.in(language);
        List<List<String>> rows = rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language)
                .filter(cells -> cells.size() == 3)
                .toList();
        Pattern repeats = Pattern.compile("(F-\\d+), " + texts.get("cloudevidence.asCause", "(F-\\d+)"));
        Map<String, String> causes = rows.stream()
                .flatMap(cells -> repeats.matcher(cells.getFirst()).results())
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> one));

        assertThat(causes).containsKeys("F-48", "F-50").allSatisfy((number, cause) -> {
            assertThat(rows).filteredOn(cells -> cells.getFirst().matches("(?s)(.*\n)?" + number + ", .*"))
                    .isNotEmpty()
                    .allSatisfy(
                            cells -> assertThat(cells.getLast()).contains(texts.get("cloudevidence.asCause", cause)));
            assertThat(rows).as(cause)
                    .anyMatch(cells -> cells.getFirst().matches("(?s).*\\b" + cause + ", .*\n.*\\d{4}.*"));
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void decidedRemovalOfARejectedChangeIsNotProposedAgain(Language language) {
        Texts texts = Texts.in(language);

        assertThat(item(DocumentKind.CLOUD_SECURITY_EVIDENCE, language,
                texts.get("cloudevidence.decision.rejected", "", ""))).as("the urgent decision has an item of its own")
                .contains("D-1")
                .doesNotContain("D-9");
        assertThat(item(DocumentKind.MANAGEMENT_REVIEW, language,
                texts.get("managementreview.proposal.rejected", "nsg-portal-frontend-prod", ""))).contains("D-1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void decisionsThatApplyButHaveNoChangeRequestAreNamedInTheChangeReport(Language language) {
        assertThat(table(DocumentKind.CHANGE_REPORT, language, Texts.in(language).get("changereport.pending.caption")))
                .extracting(List::getFirst)
                .contains("D-1", "D-2", "D-7", "D-10", "D-11", "D-12")
                .as("not in force yet")
                .doesNotContain("D-5");
    }

    /**
     * The deadlines were a list of names and days without a verb, and began although no breach was said to be known.
     * The decision was due when the notification was.
     */
    @Test
    void deadlinesOfNotificationsAreASentenceAndCountedAsAPrecaution() {
        assertThat(remedies.decisionsNaming("D-2")).filteredOn(decision -> decision.code().equals("D-9"))
                .singleElement()
                .satisfies(decision -> assertThat(decision.firstLine()).contains("By 02:00 on ",
                        "report it to customers and the BSI by 06:00 on "));
        assertThat(paragraphs(DocumentKind.MANAGEMENT_REVIEW, Language.EN))
                .anyMatch(text -> text.contains("As a precaution, the deadlines of 24 hours")
                        && !text.contains("therefore begin"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reviewNamesWhatIsNotEstablished(Language language) {
        List<String> points = rows(DocumentKind.MANAGEMENT_REVIEW, language).filter(cells -> cells.size() == 3)
                .map(cells -> String.join("\n", cells))
                .toList();

        assertThat(points)
                .anyMatch(point -> point.startsWith(Texts.in(language).get("managementreview.high.gap") + "\n")
                        && point.contains("F-1"))
                .anyMatch(point -> point.startsWith("#5 ")
                        && point.contains(Texts.in(language).get("managementreview.changes.rejected.gap")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tableOfDecisionsNamesTheFindingsOfTheirTexts(Language language) {
        assertThat(rows(DocumentKind.MANAGEMENT_REVIEW, language).filter(cells -> cells.getFirst().equals("D-13")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(2)).contains("F-2", "F-3", "F-11", "F-12"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void neededDecisionsNameThoseThatTheReviewAlreadyContains(Language language) {
        Texts texts = Texts.in(language);

        assertThat(item(DocumentKind.CLOUD_SECURITY_EVIDENCE, language,
                texts.get("cloudevidence.decision.late", 2, 0, ""))).contains("D-13");
        assertThat(item(DocumentKind.CLOUD_SECURITY_EVIDENCE, language,
                texts.get("cloudevidence.decision.ending", 2, "", ""))).contains("D-8");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void overdueReviewHasTheDecisionAboutReviewsInItsRuleToo(Language language) {
        for (String code : List.of("TOM-007", "TOM-019", "TOM-028", "TOM-038")) {
            assertThat(rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language).filter(cells -> cells.size() == 2)
                    .filter(cells -> cells.getFirst().matches("(?s)" + code + " [^\n]*\n.*"))).as(code)
                    .singleElement()
                    .satisfies(cells -> assertThat(cells.getLast()).contains("\nD-3 "));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void differenceWithoutAChangeRecordIsReversedByTheDecisionAboutItsResource(Language language) {
        Formats formats = new Formats(Texts.in(language), ZoneOffset.UTC);
        String due = register.records()
                .reviews()
                .decisions()
                .all()
                .stream()
                .filter(decision -> decision.code().equals("D-1"))
                .map(decision -> formats.date(decision.due().orElseThrow()))
                .findFirst()
                .orElseThrow();

        assertThat(rows(DocumentKind.TOM_ANNEX, language).filter(cells -> cells.getFirst().startsWith("TOM-039 ")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).contains(" " + due + ": "));
        assertThat(rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language).filter(cells -> cells.size() == 2)
                .filter(cells -> cells.getFirst().startsWith("nsg-portal-frontend-prod\n"))).singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).startsWith("D-1 ").contains(due));
    }
}
