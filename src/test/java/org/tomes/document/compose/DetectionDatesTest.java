package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.DetectionTimes;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingState;
import org.tomes.finding.OpenReason;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** No document states that something was detected on a day on which nobody looked. */
class DetectionDatesTest {

    private static String first(String check, String reason, String since, Object... arguments) {
        Instant at = Instant.parse(since + "T10:00:00Z");
        Finding finding = new Finding(new FindingId(1), new CheckId(check),
                new CheckedResource("/subscriptions/1", "a", "t"), Severity.MEDIUM,
                Message.of("check." + check + "." + reason, arguments), Set.of(FindingOrigin.TOMES), FindingState.OPEN,
                OpenReason.FOUND, Optional.empty(), Optional.empty(), new DetectionTimes(at, at, 1, 1, 1), List.of(),
                List.of(), 1);
        Texts texts = Texts.in(Language.EN);
        return new DetectionDates(new FindingDeadlines(ParameterValues.initial(), ZoneOffset.UTC), texts,
                new Formats(texts, ZoneOffset.UTC)).first(finding);
    }

    /** "F-37 … 19 Nov 2026", although the snapshots were of 26 October and 29 November. */
    @ParameterizedTest
    @CsvSource({"key-vault.certificate-expiry,soon,2026-11-19,2026-12-19,(notice)",
        "key-vault.secret-expiry,expired,2026-09-02,2026-10-02,(notice)",
        "key-vault.certificate-use,expired,2026-11-11,2026-11-11,(expiry)",
        "key-vault.certificate-expiry,soon,2026-11-29,2026-12-19,2026"})
    void dateThatIsCalculatedFromAnExpirySaysSo(String check, String reason, String since, String expiry, String end) {
        assertThat(first(check, reason, since, expiry, 30)).endsWith(end);
    }

    @Test
    void dateOfASnapshotHasNoMark() {
        assertThat(first("key-vault.purge-protection", "off", "2026-11-29")).doesNotContain("(");
    }
}
