package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.document.compose.Formats;
import org.tomes.ledger.RecordType;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@SlowTest
class DocumentsAgreeOnReviewsTest extends ComposedExample {

    @ParameterizedTest
    @EnumSource(Language.class)
    void indexAndManagementReviewNameTheSameNextReview(Language language) {
        Formats formats = new Formats(Texts.in(language), ZoneOffset.UTC);
        Map<String, ReviewStatus> measures = register.records().reviews().of(RecordType.MEASURE);
        List<List<String>> index = rows(DocumentKind.EVIDENCE_INDEX, language).filter(cells -> cells.size() == 6)
                .toList();
        List<List<String>> overdue = rows(DocumentKind.MANAGEMENT_REVIEW, language).toList();

        assertThat(measures.values()).filteredOn(status -> status.last().isPresent() && status.isOverdue())
                .isNotEmpty()
                .allSatisfy(status -> {
                    String next = formats.date(status.next().orElseThrow());
                    assertThat(index).filteredOn(cells -> cells.getFirst().startsWith(status.subject().code() + " "))
                            .extracting(List::getLast)
                            .anyMatch(cell -> cell.contains(next));
                    assertThat(overdue).filteredOn(cells -> cells.getFirst().startsWith(status.subject().code() + " "))
                            .flatExtracting(cells -> cells)
                            .anyMatch(cell -> cell.contains(next));
                });
    }

    /** Its subnets were read within their networks. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void assessedSubscriptionIsNotReportedAsUncollected(Language language) {
        String beginning = Texts.in(language).get("statement.because.subscriptionsUnread", 3, "");
        assertThat(rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language))
                .noneMatch(cells -> cells.getLast().contains(beginning.strip().replaceAll("[:.\\s]+$", "")));
    }
}
