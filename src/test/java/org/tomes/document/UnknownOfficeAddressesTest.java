package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.app.OpenRegister;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.check.criteria.CheckRules;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.ledger.Actor;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * A finding that was last assessed under rules which the register no longer contains: without office addresses,
 * management from outside is not assessed.
 */
@SlowTest
class UnknownOfficeAddressesTest extends ComposedExample {

    private static final String CHECK = "network.zone-traffic";

    private Finding stale;

    @Override
    void prepare(OpenRegister example) {
        Actor manager = new Actor("", "test", "host");
        saveOffice(example, manager, List.of("192.0.2.240/28"));
        stale = example.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .filter(finding -> finding.check().value().equals(CHECK)
                        && finding.resource().name().equals("vnet-erp-prod-gwc"))
                .findFirst()
                .orElseThrow();
        saveOffice(example, manager, List.of());
    }

    private static void saveOffice(OpenRegister example, Actor manager, List<String> addresses) {
        CheckRules rules = example.azure().rules().current();
        example.saveRules(manager, rules.with(rules.criteria().withOfficeAddresses(addresses)));
    }

    @Test
    void measureIsNotCalledBrokenByAFindingThatTheNewestSnapshotDoesNotShow() {
        assertThat(ofFinding(stale, Language.DE).getLast()).contains("(nicht erneut bewertet)")
                .doesNotContain("(in Kraft mit Abweichungen)");
    }

    @Test
    void metRequirementsAreCountedForPartlyAssessedFindings() {
        assertThat(ofFinding(stale, Language.EN).get(1)).containsPattern(
                "Not fully assessed in the newest snapshot: \\d of \\d requirements .* are met; 1 is not");
    }

    @Test
    void networkDocumentationStatesDateAndReasonOfTheLastAssessment() {
        assertThat(rows(DocumentKind.NETWORK_DOCUMENTATION, Language.EN)
                .filter(cells -> cells.getFirst().lines().anyMatch(stale.id().toString()::equals))
                .map(cells -> String.join("|", cells))).singleElement()
                .asString()
                .contains("As of", "Not fully assessed in the newest snapshot:", "open, not reassessed");
    }

    /** Auditors notice contradictions between two parts of one document. */
    @Test
    void networkDocumentationListsAtItsEndWhatItsChecksCouldNotAssess() {
        Texts texts = Texts.in(Language.EN);
        List<String> gaps = tables(DocumentKind.NETWORK_DOCUMENTATION, Language.EN).toList()
                .getLast()
                .rows()
                .stream()
                .map(row -> text(row.cells().get(1).inlines()))
                .toList();
        List<Assessment> unknown = register.documents()
                .statements()
                .basis(DocumentKind.NETWORK_DOCUMENTATION)
                .assessments()
                .stream()
                .filter(assessment -> assessment.result() == CheckOutcome.NOT_ASSESSED)
                .filter(assessment -> assessment.check().value().equals(CHECK))
                .toList();

        assertThat(unknown).extracting(Assessment::reason).doesNotHaveDuplicates().hasSize(2);
        assertThat(unknown).allSatisfy(assessment -> assertThat(gaps)
                .filteredOn(gap -> gap.startsWith(assessment.resource().name() + ": "))
                .singleElement()
                .satisfies(gap -> assertThat(gap)
                        .contains(FindingText.of(assessment.reason(), texts).replace("\n", " ").substring(0, 40))));
    }

    @Test
    void systemThatWasNotReassessedIsNamedSeparately() {
        List<String> told = List
                .of(row(DocumentKind.TOM_ANNEX, Language.DE, "TOM-002").getLast().split("Nicht erneut bewertet: "));

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("2 von 4 Netzwerken mit Zonen (2 nicht bewertet)");
        assertThat(told.getLast()).containsPattern("ERP system.*, gemeldet am \\d\\d\\.\\d\\d\\.\\d{4}\\.");
    }
}
