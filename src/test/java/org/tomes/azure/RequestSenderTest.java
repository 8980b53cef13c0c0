package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.pull.PullProgress;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RequestSenderTest {

    private final CountDownLatch allOut = new CountDownLatch(RequestSender.AT_ONCE);
    private final CountDownLatch served = new CountDownLatch(1);

    /** The maximum number of concurrent requests must be repeated in 50 seconds: they do not delay the next one. */
    @Test
    void requestReleasesItsSlotDuringRetryAfter() throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            RequestSender transport = transport(executor, this::busy);
            for (int i = 0; i < RequestSender.AT_ONCE; i++) {
                executor.execute(() -> send(transport, "busy"));
            }
            allOut.await();
            executor.execute(() -> send(transport, "next"));

            assertThat(served.await(30, TimeUnit.SECONDS)).isTrue();
            executor.shutdownNow();
        }
    }

    private static void send(RequestSender transport, String name) {
        try {
            transport.send(() -> new HttpRequest(HttpMethod.GET, "https://azure.test/" + name), false);
        } catch (CallFailed e) {
            throw new AssertionError(e);
        } catch (CancellationException e) {
            // requests that are still waiting at the end of the test
        }
    }

    private HttpResponse busy(HttpRequest request) {
        if (request.getUrl().getPath().equals("/busy")) {
            allOut.countDown();
            return new Answered(request, 429, new HttpHeaders().set(HttpHeaderName.RETRY_AFTER, "50"));
        }
        served.countDown();
        return new Answered(request, 200, new HttpHeaders());
    }

    /** Azure's clock is hours off: a date means the time span from its own time. */
    @ParameterizedTest
    @ValueSource(ints = {-5, 5})
    void waitsForRetryDateByTheServerClock(int hours) throws CallFailed {
        ZonedDateTime itsTime = ZonedDateTime.now(ZoneOffset.UTC).plusHours(hours);
        HttpHeaders inASecond = new HttpHeaders()
                .set(HttpHeaderName.DATE, DateTimeFormatter.RFC_1123_DATE_TIME.format(itsTime))
                .set(HttpHeaderName.RETRY_AFTER, DateTimeFormatter.RFC_1123_DATE_TIME.format(itsTime.plusSeconds(1)));
        List<Long> asked = new CopyOnWriteArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            RequestSender transport = transport(executor, request -> {
                asked.add(System.nanoTime());
                return asked.size() == 1 ? new Answered(request, 429, inASecond)
                        : new Answered(request, 200, new HttpHeaders());
            });

            assertThat(transport.send(() -> new HttpRequest(HttpMethod.GET, "https://azure.test/"), false).status())
                    .isEqualTo(200);
        }
        assertThat(asked).hasSize(2);
        // The clock for sleeping and the one for measuring may differ by less than a millisecond.
        assertThat(asked.get(1) - asked.get(0)).isGreaterThan(Duration.ofMillis(900).toNanos());
    }

    private static RequestSender transport(ExecutorService executor, Server server) {
        return new RequestSender(new HttpPipelineBuilder().httpClient(server).build(), executor, Duration.ofSeconds(60),
                Duration.ofMillis(5), PullProgress.NONE, ResponseMemoryBudget.ofProcess());
    }

    /** The answering server, without a network. */
    private interface Server extends HttpClient {

        HttpResponse answer(HttpRequest request);

        @Override
        default Mono<HttpResponse> send(HttpRequest request) {
            return Mono.fromCallable(() -> answer(request));
        }

        @Override
        default HttpResponse sendSync(HttpRequest request, Context context) {
            return answer(request);
        }
    }

    private static final class Answered extends HttpResponse {

        private final int status;
        private final HttpHeaders headers;

        Answered(HttpRequest request, int status, HttpHeaders headers) {
            super(request);
            this.status = status;
            this.headers = headers;
        }

        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        @Deprecated
        public String getHeaderValue(String name) {
            return getHeaders().getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(bytes()));
        }

        @Override
        public BinaryData getBodyAsBinaryData() {
            return BinaryData.fromBytes(bytes());
        }

        private static byte[] bytes() {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(bytes());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return Mono.just("{}");
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return getBodyAsString();
        }
    }
}
