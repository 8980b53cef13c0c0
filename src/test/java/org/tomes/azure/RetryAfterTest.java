package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static HttpHeaders headers(String... namesAndValues) {
        HttpHeaders headers = new HttpHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.set(HttpHeaderName.fromString(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return headers;
    }

    private static String http(ZonedDateTime moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment);
    }

    @Test
    void parsesSeconds() {
        assertThat(RetryAfter.requestedPause(headers("Retry-After", " 17 "))).contains(Duration.ofSeconds(17));
        assertThat(RetryAfter.requestedPause(headers())).isEmpty();
    }

    /** Microsoft Learn, "Manage costs with automation": each quota of Cost Management has a separate header. */
    @Test
    void waitsForTheLongestCostManagementQuota() {
        assertThat(RetryAfter.requestedPause(headers("x-ms-ratelimit-microsoft.costmanagement-qpu-retry-after", "12",
                "x-ms-ratelimit-microsoft.costmanagement-entity-retry-after", "30", "Retry-After", "5")))
                .contains(Duration.ofSeconds(30));
        assertThat(
                RetryAfter.requestedPause(headers("x-ms-ratelimit-microsoft.costmanagement-qpu-retry-after", "soon")))
                .isEmpty();
    }

    /**
     * Whichever clock is wrong, this computer's or the server's: only the difference from the server's own time counts.
     */
    @ParameterizedTest
    @ValueSource(strings = {"2019-01-01T00:00:00Z", "2026-11-24T10:00:00Z", "2040-01-01T00:00:00Z"})
    void usesServerClockForRetryDate(String itsTime) {
        ZonedDateTime now = ZonedDateTime.parse(itsTime);

        assertThat(RetryAfter.requestedPause(headers("Date", http(now), "Retry-After", http(now.plusSeconds(9)))))
                .contains(Duration.ofSeconds(9));
        assertThat(RetryAfter.requestedPause(headers("Date", http(now), "Retry-After", http(now.minusDays(1)))))
                .contains(Duration.ZERO);
    }

    @Test
    void usesLocalClockIfTheServerSendsNoDate() {
        assertThat(RetryAfter
                .requestedPause(headers("Retry-After", http(ZonedDateTime.now(java.time.ZoneOffset.UTC).plusHours(1))))
                .orElseThrow()).isBetween(Duration.ofMinutes(55), Duration.ofMinutes(61));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Fri, 99 Nov 2026 10:00:00 GMT"})
    void ignoresUnparsableRetryAfter(String written) {
        assertThat(RetryAfter.requestedPause(headers("Retry-After", written))).isEmpty();
        assertThat(RetryAfter.requestedPause(headers("Retry-After", "Tue, 24 Nov 2026 10:00:00 GMT", "Date", written)))
                .isEmpty();
    }

    @Test
    void waitsForAQuotaOnlyIfItIsUsedUp() {
        assertThat(
                RetryAfter.quota(headers("x-ms-user-quota-remaining", "0", "x-ms-user-quota-resets-after", "00:00:03")))
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(
                RetryAfter.quota(headers("x-ms-user-quota-remaining", "1", "x-ms-user-quota-resets-after", "00:00:03")))
                .isZero();
        assertThat(RetryAfter.quota(headers("x-ms-user-quota-remaining", "0", "x-ms-user-quota-resets-after", "soon")))
                .isZero();
        assertThat(RetryAfter.quota(headers())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "99999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void hugeRetryAfterIsLongerThanADay(String written) {
        HttpHeaders headers = new HttpHeaders().set(HttpHeaderName.RETRY_AFTER, written);

        assertThat(RetryAfter.requestedPause(headers))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(1)));
    }
}
