package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.app.OpenRegister;
import org.tomes.document.statement.Remediation.RemediationProgress;
import org.tomes.document.statement.StatementKey;
import org.tomes.ledger.Actor;
import org.tomes.review.decision.DecisionService;
import org.tomes.review.decision.DecisionState;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * After withdrawal of decisions of the management, findings covered only by them are without treatment in all
 * documents.
 */
@SlowTest
class UntreatedFindingsTest extends ComposedExample {

    @Override
    void prepare(OpenRegister example) {
        DecisionService decisions = example.records().reviews().decisions();
        Stream.of("D-2", "D-11")
                .map(decisions::get)
                .forEach(decision -> decisions.save(new Actor("", "tester", "here"),
                        decision.withState(DecisionState.WITHDRAWN, "Superseded", example.today())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findingsWithoutTreatment(Language language) {
        Texts texts = Texts.in(language);
        Set<String> untreated = high(RemediationProgress.NONE);
        Set<String> ineffective = high(RemediationProgress.INEFFECTIVE);
        assertThat(untreated).isNotEmpty();
        assertThat(ineffective).isNotEmpty();

        for (DocumentKind kind : List.of(DocumentKind.CLOUD_SECURITY_EVIDENCE, DocumentKind.EXECUTIVE_SUMMARY)) {
            assertThat(named(item(kind, language, texts.get("cloudevidence.decision.untreated", 2, "")))).as("%s", kind)
                    .isEqualTo(untreated);
            assertThat(named(item(kind, language, texts.get("cloudevidence.decision.ineffective", 2, ""))))
                    .as("%s", kind)
                    .isSubsetOf(ineffective)
                    .hasSizeGreaterThanOrEqualTo(Math.min(3, ineffective.size()));
        }
        assertThat(named(
                item(DocumentKind.MANAGEMENT_REVIEW, language, texts.get("managementreview.proposal.unlinked", 2, ""))))
                .isEqualTo(untreated);
        assertThat(statements().find(new StatementKey("finding.treated")).orElseThrow().deviations())
                .filteredOn(one -> !one.reason().key().endsWith(".proposed"))
                .extracting(one -> one.record().orElseThrow().label())
                .containsExactlyInAnyOrderElementsOf(Stream.of(untreated, ineffective).flatMap(Set::stream).toList());
    }
}
