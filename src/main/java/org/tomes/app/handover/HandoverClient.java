package org.tomes.app.handover;

import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.tomes.app.handover.HandoverProtocol.CommandState;
import org.tomes.app.handover.HandoverProtocol.UnusableCall;

/** Hands a command over to the process that has the register open. */
public final class HandoverClient {

    /** Longer than any pause between two keep-alives, with a margin for a very busy computer. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final OperatingSystemUser user;
    private final ChannelTimeouts timeouts;

    private HandoverClient(OperatingSystemUser user, ChannelTimeouts timeouts) {
        this.user = user;
        this.timeouts = timeouts;
    }

    /**
     * @param runtime the user's run-time folder, if the environment specifies one
     * @param register file of the register
     */
    public static HandoverOutcome hand(Optional<Path> runtime, Path register, HandedOverCommand call) {
        try (ChannelTimeouts timeouts = new ChannelTimeouts()) {
            byte[] bytes = HandoverProtocol.bytes(call);
            OperatingSystemUser user = OperatingSystemUser.find();
            for (HandoverSocket place : HandoverSocket.places(user, runtime, register)) {
                HandoverOutcome outcome = place.isTrusted(user) ? new HandoverClient(user, timeouts).hand(place, bytes)
                        : HandoverOutcome.NotRun.NOT_SERVED;
                if (outcome != HandoverOutcome.NotRun.NOT_SERVED) {
                    return outcome;
                }
            }
            return HandoverOutcome.NotRun.NOT_SERVED;
        } catch (UnusableCall e) {
            return HandoverOutcome.NotRun.REFUSED;
        } catch (IOException e) {
            return HandoverOutcome.NotRun.NOT_SERVED;
        }
    }

    private HandoverOutcome hand(HandoverSocket place, byte[] call) {
        CommandState lastStep = CommandState.WAITING;
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place.path()))) {
            if (!user.isPeerOf(channel)) {
                return HandoverOutcome.NotRun.NOT_SERVED;
            }
            write(channel, call);
            InputStream in = Channels.newInputStream(channel);
            while (lastStep == CommandState.WAITING || lastStep == CommandState.RUNNING) {
                CommandState next = timeouts.within(SILENCE, channel, () -> HandoverProtocol.readStep(in));
                lastStep = next;
            }
            return switch (lastStep) {
                case BUSY -> HandoverOutcome.NotRun.BUSY;
                case REFUSED -> HandoverOutcome.NotRun.REFUSED;
                default ->
                    new HandoverOutcome.Done(timeouts.within(SILENCE, channel, () -> HandoverProtocol.readAnswer(in)));
            };
        } catch (IOException e) {
            // The start of a command is reported before it starts, and sent data can still be read after the other
            // process has died.
            return lastStep == CommandState.WAITING ? HandoverOutcome.NotRun.NOT_SERVED : new HandoverOutcome.Lost();
        }
    }

    private void write(SocketChannel channel, byte[] call) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(call);
        timeouts.within(SILENCE, channel, () -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return bytes;
        });
    }
}
