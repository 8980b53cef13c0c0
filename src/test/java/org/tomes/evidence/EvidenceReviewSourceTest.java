package org.tomes.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewSubject;

class EvidenceReviewSourceTest {

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2026-11-30", "UTC, 2026-11-29", "America/New_York, 2026-11-29"})
    void intervalBeginsOnTheDayOfCaptureInTheZoneOfTheUser(String zone, LocalDate day) {
        Evidence captured = Evidence.titled("late in the evening", "", Optional.empty(), List.of())
                .with(new EvidenceVersion(1, Instant.parse("2026-11-29T23:30:00Z"), Optional.empty(),
                        new EvidenceSource.OfSnapshot(1)));
        assertThat(new EvidenceReviewSource(containing(captured), ZoneId.of(zone)).all(ReviewCycle::unplanned))
                .extracting(ReviewSubject::from)
                .containsExactly(Optional.of(day));
    }

    private static EvidenceItems containing(Evidence evidence) {
        return (EvidenceItems) Proxy.newProxyInstance(EvidenceReviewSourceTest.class.getClassLoader(),
                new Class<?>[]{EvidenceItems.class}, (proxy, method, arguments) -> List.of(evidence));
    }
}
