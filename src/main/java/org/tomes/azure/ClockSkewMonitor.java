package org.tomes.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tomes.pull.PullProgress;
import org.tomes.text.Message;
import reactor.core.publisher.Mono;

/**
 * Compares this computer's clock with the date in responses, including responses to a sign-in, and reports a large
 * difference once. If the clock is wrong, Entra ID refuses sign-ins with errors that do not mention the clock.
 */
final class ClockSkewMonitor implements HttpClient {

    /** Difference that is reported. Entra ID tolerates five minutes, and a proxy may delay a response for a moment. */
    private static final Duration MUCH = Duration.ofMinutes(10);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final HttpClient http;
    private final Clock clock;
    private final PullProgress progress;
    private final AtomicBoolean warned;

    /**
     * @param warned whether the difference was already reported; all clients of one pull use the same object
     */
    ClockSkewMonitor(HttpClient http, Clock clock, PullProgress progress, AtomicBoolean warned) {
        this.http = http;
        this.clock = clock;
        this.progress = progress;
        this.warned = warned;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return http.send(request).doOnNext(this::see);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return http.send(request, context).doOnNext(this::see);
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        HttpResponse response = http.sendSync(request, context);
        see(response);
        return response;
    }

    private void see(HttpResponse response) {
        String date = response.getHeaderValue(HttpHeaderName.DATE);
        if (date == null) {
            return;
        }
        try {
            Instant theirs = ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Instant ours = clock.instant();
            if (Duration.between(ours, theirs).abs().compareTo(MUCH) > 0 && warned.compareAndSet(false, true)) {
                progress.clockDiffers(Message.of("pull.clockDiffers", format(ours), format(theirs)));
            }
        } catch (DateTimeParseException e) {
            // An invalid date does not indicate a wrong clock.
            return;
        }
    }

    private static String format(Instant moment) {
        return MINUTE.format(moment.atOffset(ZoneOffset.UTC));
    }
}
