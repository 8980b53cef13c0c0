package org.tomes.app.forwarding;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.tomes.app.Threads;

/** Closes the channel if the other side takes too long, and sends keep-alives. */
final class ChannelTimeouts implements AutoCloseable {

    private final ScheduledExecutorService timer = Threads.later("forwarding-limits");

    /** Reads from or writes to a channel. */
    interface Conversation<T> {

        T run() throws IOException;
    }

    /**
     * @throws IOException also if the limit was reached
     */
    <T> T within(Duration limit, SocketChannel channel, Conversation<T> conversation) throws IOException {
        ScheduledFuture<?> end = timer.schedule(() -> close(channel), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return conversation.run();
        } finally {
            end.cancel(false);
        }
    }

    ScheduledFuture<?> every(Duration pause, Runnable work) {
        return timer.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The pending read or write fails and reports the closed channel.
            return;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
