package org.tomes.azure;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.tomes.pull.PullProgress;

/**
 * Sends requests and waits for complete responses. At most {@value #AT_ONCE} requests are sent at a time. They are
 * repeated if Azure asks to wait or fails temporarily, but never beyond the time limit of the call.
 */
final class RequestSender {

    static final int AT_ONCE = 32;
    static final int MAX_ANSWER_BYTES = 64 << 20;
    private static final int MAX_ATTEMPTS = 6;
    private static final long LOOK_MILLIS = 100;
    private static final Duration MAX_CALL_TIME = Duration.ofDays(1);

    private final HttpPipeline pipeline;
    private final ExecutorService executor;
    private final Duration limit;
    private final Duration firstWait;
    private final PullProgress progress;
    private final RequestLimiter turns = new RequestLimiter(AT_ONCE);
    private final ResponseMemoryBudget memory;

    /**
     * @param limit time limit for one call with all its attempts; at most {@link #MAX_CALL_TIME}, even if a larger
     * value is given
     * @param firstWait pause before the second attempt if Azure specifies none; it is doubled before each further
     * attempt
     * @param memory memory that all transports of a pull share
     */
    RequestSender(HttpPipeline pipeline, ExecutorService executor, Duration limit, Duration firstWait,
            PullProgress progress, ResponseMemoryBudget memory) {
        this.memory = memory;
        this.pipeline = pipeline;
        this.executor = executor;
        this.limit = limit.compareTo(MAX_CALL_TIME) < 0 ? limit : MAX_CALL_TIME;
        this.firstWait = firstWait;
        this.progress = progress;
    }

    /**
     * A response with its body. It must be closed when the body is no longer needed, because other large responses may
     * be waiting for its memory.
     */
    record Received(int status, HttpHeaders headers, byte[] body,
            ResponseMemoryBudget.Reservation reservation) implements AutoCloseable {

        @Override
        public void close() {
            reservation.close();
        }
    }

    /**
     * @param request creates a new request for each attempt
     * @param hasPriority whether the request takes precedence over other waiting requests
     * @throws CallFailed if there was no response, or none in time
     * @throws ClientAuthenticationException if no more tokens are issued
     */
    Received send(Supplier<HttpRequest> request, boolean hasPriority) throws CallFailed {
        long end = 0;
        Duration wait = firstWait;
        for (int attempt = 1;; attempt++) {
            Received received = null;
            CallFailed failure = null;
            awaitTurn(hasPriority);
            // Time spent waiting for other requests does not count.
            end = attempt == 1 ? System.nanoTime() + limit.toNanos() : end;
            try {
                received = attempt(request, end);
                if (!isTransient(received.status())) {
                    return received;
                }
            } catch (CallFailed e) {
                failure = e;
            } finally {
                turns.release();
            }
            Duration pause = received == null ? wait : RetryAfter.requestedPause(received.headers()).orElse(wait);
            boolean last = attempt == MAX_ATTEMPTS || pause.compareTo(Duration.ofNanos(end - System.nanoTime())) >= 0;
            if (last && received != null) {
                return received;
            }
            if (received != null) {
                received.close();
            }
            if (last || failure != null && !(failure instanceof CallFailed.NoConnection)) {
                throw failure;
            }
            sleep(pause);
            wait = wait.multipliedBy(2);
        }
    }

    private static boolean isTransient(int status) {
        return status == 429 || status == 408 || status == 500 || status == 502 || status == 503 || status == 504;
    }

    private void awaitTurn(boolean hasPriority) {
        try {
            turns.take(hasPriority);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private Received attempt(Supplier<HttpRequest> request, long end) throws CallFailed {
        AtomicBoolean settled = new AtomicBoolean();
        boolean[] delivered = new boolean[1];
        Future<Received> answer = executor.submit(() -> {
            Received received = exchange(request.get());
            if (!settled.compareAndSet(false, true)) {
                received.close();
            }
            return received;
        });
        try {
            Received[] received = new Received[1];
            await(() -> {
                try {
                    received[0] = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    delivered[0] = true;
                    return true;
                } catch (TimeoutException e) {
                    return false;
                }
            }, end);
            return received[0];
        } finally {
            // A response that arrives from now on has no receiver, so it frees its memory itself. A response that
            // has just arrived is freed here.
            boolean late = settled.getAndSet(true);
            if (late && !delivered[0]) {
                free(answer);
            }
            answer.cancel(true);
        }
    }

    private static void free(Future<Received> answer) {
        try {
            answer.get().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            // nothing to free
        }
    }

    /** A condition that is awaited in short intervals. */
    private interface WaitCondition {

        boolean isDone() throws InterruptedException, ExecutionException;
    }

    private void await(WaitCondition step, long end) throws CallFailed {
        try {
            while (!step.isDone()) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                if (System.nanoTime() >= end) {
                    throw CallFailed.failed("pull.tooSlow", String.valueOf(limit.toSeconds()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw failureOf(e.getCause());
        }
    }

    private CallFailed failureOf(Throwable cause) {
        for (Throwable current = cause; current != null; current = current.getCause()) {
            switch (current) {
                case ClientAuthenticationException signIn -> throw signIn;
                case ReadOnlyPolicy.NotAllowed ignored -> {
                    return CallFailed.failed("pull.otherHost");
                }
                case AnswerTooLarge ignored -> {
                    return new CallFailed.TooLarge(MAX_ANSWER_BYTES);
                }
                case SSLException ignored -> {
                    return CallFailed.failed("pull.notTrusted");
                }
                case HttpConnectTimeoutException ignored -> {
                    return new CallFailed.NoConnection();
                }
                case HttpTimeoutException ignored -> {
                    return CallFailed.failed("pull.tooSlow", String.valueOf(limit.toSeconds()));
                }
                case IOException ignored -> {
                    return new CallFailed.NoConnection();
                }
                default -> {
                    // This exception is only a wrapper; the decisive cause is further down in the chain.
                }
            }
        }
        throw cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }

    private Received exchange(HttpRequest request) throws IOException {
        ResponseMemoryBudget.Reservation reservation = memory.reserve();
        boolean received = false;
        try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
            try (InputStream body = response.getBodyAsBinaryData().toStream()) {
                byte[] bytes = bytes(body, reservation);
                String length = response.getHeaderValue(HttpHeaderName.CONTENT_LENGTH);
                if (length != null && length.matches("\\d{1,12}") && Long.parseLong(length) != bytes.length) {
                    throw new IOException("the answer broke off");
                }
                received = true;
                return new Received(response.getStatusCode(), response.getHeaders(), bytes, reservation);
            }
        } finally {
            if (!received) {
                reservation.close();
            }
        }
    }

    private static byte[] bytes(InputStream body, ResponseMemoryBudget.Reservation reservation) throws IOException {
        byte[] start = body.readNBytes(ResponseMemoryBudget.SMALL_BYTES + 1);
        if (start.length <= ResponseMemoryBudget.SMALL_BYTES) {
            return start;
        }
        try {
            reservation.enlarge();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        byte[] rest = body.readNBytes(MAX_ANSWER_BYTES + 1 - start.length);
        if (start.length + rest.length > MAX_ANSWER_BYTES) {
            throw new AnswerTooLarge();
        }
        byte[] bytes = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, bytes, start.length, rest.length);
        return bytes;
    }

    ResponseMemoryBudget memory() {
        return memory;
    }

    /**
     * Waits as Azure requests.
     *
     * @throws CallFailed if the requested time exceeds the time limit of a call; in that case, nothing is awaited
     */
    void pause(Duration pause) throws CallFailed {
        if (pause.compareTo(limit) > 0) {
            throw CallFailed.failed("pull.tooMany");
        }
        sleep(pause);
    }

    private void sleep(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long remainingMillis = pause
                    .toMillis(); remainingMillis > 0; remainingMillis = (end - System.nanoTime()) / 1_000_000) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                Thread.sleep(Math.min(remainingMillis, LOOK_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static final class AnswerTooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }
}
