package org.tomes.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The waiting time that Azure requests. */
final class RetryAfter {

    private static final HttpHeaderName REMAINING = HttpHeaderName.fromString("x-ms-user-quota-remaining");
    private static final HttpHeaderName RESETS_AFTER = HttpHeaderName.fromString("x-ms-user-quota-resets-after");

    /** Headers with the waiting time in seconds, one for each quota of Cost Management and Consumption. */
    private static final List<HttpHeaderName> OF_COSTS = Stream
            .of("costmanagement-qpu", "costmanagement-entity", "costmanagement-tenant", "costmanagement-client",
                    "costmanagement-clienttype", "consumption")
            .map(quota -> HttpHeaderName.fromString("x-ms-ratelimit-microsoft." + quota + "-retry-after"))
            .toList();

    private static final Pattern SECONDS = Pattern.compile("\\d{1,1000}");

    private RetryAfter() {
    }

    /**
     * Reads {@code Retry-After} in seconds or as a date, and the headers of Cost Management. The longest waiting time
     * counts. A date is compared with the clock of the server, not with that of this computer.
     */
    static Optional<Duration> requestedPause(HttpHeaders headers) {
        return Stream.concat(standard(headers).stream(),
                OF_COSTS.stream()
                        .map(headers::getValue)
                        .filter(value -> value != null && SECONDS.matcher(value.strip()).matches())
                        .map(value -> seconds(value.strip())))
                .max(Comparator.naturalOrder());
    }

    private static Optional<Duration> standard(HttpHeaders headers) {
        String value = headers.getValue(HttpHeaderName.RETRY_AFTER);
        if (value == null) {
            return Optional.empty();
        }
        if (SECONDS.matcher(value.strip()).matches()) {
            return Optional.of(seconds(value.strip()));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            String date = headers.getValue(HttpHeaderName.DATE);
            ZonedDateTime now = date == null ? ZonedDateTime.now(ZoneOffset.UTC)
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(now, until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Accepts any number of digits, because it only matters whether the value exceeds the longest acceptable waiting
     * time.
     */
    private static Duration seconds(String digits) {
        return digits.length() > 18 ? Duration.ofSeconds(Long.MAX_VALUE) : Duration.ofSeconds(Long.parseLong(digits));
    }

    /** Returns the time to wait before the next query of Resource Graph; zero while quota remains. */
    static Duration quota(HttpHeaders headers) {
        String remaining = headers.getValue(REMAINING);
        String resets = headers.getValue(RESETS_AFTER);
        if (remaining == null || resets == null || !remaining.strip().equals("0")) {
            return Duration.ZERO;
        }
        try {
            return Duration.ofNanos(LocalTime.parse(resets.strip()).toNanoOfDay());
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}
