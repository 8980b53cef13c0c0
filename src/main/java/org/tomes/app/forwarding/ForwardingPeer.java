package org.tomes.app.forwarding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Future;
import org.tomes.app.forwarding.ForwardingProtocol.CommandState;

/**
 * A process that handed a command over, and is notified of its state; while it waits, it regularly gets a keep-alive.
 */
final class ForwardingPeer implements AutoCloseable {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration MAX_CALL_DURATION = Duration.ofSeconds(10);
    private static final Duration MAX_ANSWER_DURATION = Duration.ofSeconds(60);

    private final SocketChannel channel;
    private final ChannelTimeouts timeouts;
    private final OutputStream out;
    private final Future<?> signs;
    private CommandState step = CommandState.WAITING;

    ForwardingPeer(SocketChannel channel, ChannelTimeouts timeouts) {
        this.channel = channel;
        this.timeouts = timeouts;
        this.out = Channels.newOutputStream(channel);
        this.signs = timeouts.every(SIGN_OF_LIFE, this::sendState);
    }

    ForwardedCommand call() throws IOException {
        return timeouts.within(MAX_CALL_DURATION, channel,
                () -> ForwardingProtocol.readCall(Channels.newInputStream(channel)));
    }

    private synchronized void sendState() {
        try {
            ForwardingProtocol.write(out, step);
        } catch (IOException e) {
            signs.cancel(false);
        }
    }

    /**
     * @throws IOException if the caller has disconnected
     */
    synchronized void send(CommandState next) throws IOException {
        ForwardingProtocol.write(out, next);
        step = next;
    }

    void answer(ForwardingResponse answer) throws IOException {
        signs.cancel(false);
        timeouts.within(MAX_ANSWER_DURATION, channel, () -> written(answer));
    }

    private synchronized ForwardingResponse written(ForwardingResponse answer) throws IOException {
        ForwardingProtocol.write(out, answer);
        return answer;
    }

    @Override
    public void close() throws IOException {
        signs.cancel(false);
        channel.close();
    }
}
