package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The change report of the example company claims only what the register shows. */
@SlowTest
class ChangeReportTruthTest extends ComposedExample {

    /** Whether a rejected change was implemented is clarified by a decision, so no document may claim it before. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noDocumentClaimsThatTheRejectedChangeWasImplemented(Language language) {
        for (DocumentKind kind : List.of(DocumentKind.CHANGE_REPORT, DocumentKind.CLOUD_SECURITY_EVIDENCE,
                DocumentKind.MANAGEMENT_REVIEW)) {
            assertThat(all(kind, language)).as(kind.key())
                    .doesNotContainIgnoringCase("aber umgesetzt", "aber in Azure umgesetzt", "but implemented",
                            "Trotz Ablehnung umgesetzt", "although rejected");
        }
    }

    /** The evidence report counted it as implemented without approval, although the change report leaves that open. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whetherTheRejectedChangeWasApprovedFirstIsNotAssessed(Language language) {
        assertThat(
                rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language).filter(cells -> cells.getFirst().equals("GOV-14")))
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(String.join("\n", cells)).contains("#5"));
        assertThat(all(DocumentKind.TOM_ANNEX, language))
                .doesNotContain(Texts.in(language).get("statement.change.approved-first").replace(".", ""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void approvedChangeWithADefectiveApprovalIsSuspended(Language language) {
        ChangeRecord suspended = register.records()
                .changes()
                .all()
                .stream()
                .filter(change -> change.state() == ChangeState.APPROVED)
                .findFirst()
                .orElseThrow();
        String number = "#" + suspended.number();
        Texts texts = Texts.in(language);

        assertThat(row(DocumentKind.CHANGE_REPORT, language, number).get(2))
                .isEqualTo(texts.get("changereport.list.suspended", texts.name("change", ChangeState.APPROVED)));
        assertThat(item(DocumentKind.CHANGE_REPORT, language, suspendedRule(texts))).contains("(" + number + ")");
        assertThat(remedies.decisionsNaming(number)).as("a decision on the new approval")
                .anyMatch(decision -> decision.title().equals("Decide on #1 to #3 again"));
    }

    private static String suspendedRule(Texts texts) {
        return texts.get("changereport.rules.suspended", 1, "").replace(" ::", ":");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStatusIsInTheOverview(Language language) {
        Texts texts = Texts.in(language);

        assertThat(table(DocumentKind.CHANGE_REPORT, language, texts.get("changereport.states.caption")))
                .extracting(List::getFirst)
                .containsExactly(Stream.of(ChangeState.values())
                        .map(state -> texts.name("change", state))
                        .toArray(String[]::new));
        assertThat(row(DocumentKind.CHANGE_REPORT, language, texts.name("change", ChangeState.REJECTED)))
                .containsExactly(texts.name("change", ChangeState.REJECTED), "1", "#5");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reportStatesForWhichDaysSnapshotsAreCompared(Language language) {
        Formats formats = new Formats(Texts.in(language), ZoneOffset.UTC);
        List<Snapshot> shots = register.azure().inventory().all();

        assertThat(paragraphs(DocumentKind.CHANGE_REPORT, language))
                .anyMatch(text -> text.contains(formats.day(shots.getLast().capturedAt()))
                        && text.contains(formats.day(shots.getFirst().capturedAt()))
                        && text.contains(formats.date(register.today())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void immediateMeasuresAreListedInTheWordingOfTheDecisions(Language language) {
        assertThat(table(DocumentKind.CHANGE_REPORT, language, Texts.in(language).get("changereport.pending.caption")))
                .anyMatch(cells -> cells.getFirst().equals("D-1") && cells.get(1).contains("nsg-portal-frontend-prod")
                        && cells.get(1).contains("immediate measure"))
                .extracting(List::getFirst)
                .contains("D-1", "D-2", "D-10");
    }

    /** The deny rule concerns two ports; the statement that the servers can no longer be reached was untrue. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void effectOfTheDenyRuleNamesItsProtocols(Language language) {
        assertThat(all(DocumentKind.CHANGE_REPORT, language))
                .contains("snet-mgmt of the ERP network no longer reaches the web servers by RDP and SSH");
    }

    private String all(DocumentKind kind, Language language) {
        return Stream.concat(paragraphs(kind, language), rows(kind, language).map(List::toString))
                .collect(Collectors.joining("\n"))
                + blocks(kind, language).stream()
                        .filter(Block.ItemList.class::isInstance)
                        .flatMap(list -> ((Block.ItemList) list).items().stream())
                        .map(item -> text(item.inlines()))
                        .collect(Collectors.joining("\n"));
    }
}
