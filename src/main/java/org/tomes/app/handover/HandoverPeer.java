package org.tomes.app.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Future;
import org.tomes.app.handover.HandoverProtocol.CommandState;

/**
 * A process that handed a command over, and is notified of its state; while it waits, it regularly gets a keep-alive.
 */
final class HandoverPeer implements AutoCloseable {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration MAX_CALL_DURATION = Duration.ofSeconds(10);
    private static final Duration MAX_ANSWER_DURATION = Duration.ofSeconds(60);

    private final SocketChannel channel;
    private final ChannelTimeouts timeouts;
    private final OutputStream out;
    private final Future<?> signs;
    private CommandState step = CommandState.WAITING;

    HandoverPeer(SocketChannel channel, ChannelTimeouts timeouts) {
        this.channel = channel;
        this.timeouts = timeouts;
        this.out = Channels.newOutputStream(channel);
        this.signs = timeouts.every(SIGN_OF_LIFE, this::sendState);
    }

    HandedOverCommand call() throws IOException {
        return timeouts.within(MAX_CALL_DURATION, channel,
                () -> HandoverProtocol.readCall(Channels.newInputStream(channel)));
    }

    private synchronized void sendState() {
        try {
            HandoverProtocol.write(out, step);
        } catch (IOException e) {
            signs.cancel(false);
        }
    }

    /**
     * @throws IOException if the caller has disconnected
     */
    synchronized void send(CommandState next) throws IOException {
        HandoverProtocol.write(out, next);
        step = next;
    }

    void answer(HandoverResponse answer) throws IOException {
        signs.cancel(false);
        timeouts.within(MAX_ANSWER_DURATION, channel, () -> written(answer));
    }

    private synchronized HandoverResponse written(HandoverResponse answer) throws IOException {
        HandoverProtocol.write(out, answer);
        return answer;
    }

    @Override
    public void close() throws IOException {
        signs.cancel(false);
        channel.close();
    }
}
