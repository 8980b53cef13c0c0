package org.tomes.app.forwarding;

import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.tomes.app.forwarding.ForwardingProtocol.CommandState;
import org.tomes.app.forwarding.ForwardingProtocol.UnusableCall;

/** Hands a command over to the process that has the register open. */
public final class ForwardingClient {

    /** Longer than any pause between two keep-alives, with a margin for a very busy computer. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final OperatingSystemUser user;
    private final ChannelTimeouts timeouts;

    private ForwardingClient(OperatingSystemUser user, ChannelTimeouts timeouts) {
        this.user = user;
        this.timeouts = timeouts;
    }

    /**
     * @param runtime the user's run-time folder, if the environment specifies one
     * @param register file of the register
     */
    public static ForwardingOutcome forward(Optional<Path> runtime, Path register, ForwardedCommand call) {
        try (ChannelTimeouts timeouts = new ChannelTimeouts()) {
            byte[] bytes = ForwardingProtocol.bytes(call);
            OperatingSystemUser user = OperatingSystemUser.find();
            for (ForwardingSocket place : ForwardingSocket.places(user, runtime, register)) {
                ForwardingOutcome outcome = place.isTrusted(user)
                        ? new ForwardingClient(user, timeouts).forward(place, bytes)
                        : ForwardingOutcome.NotRun.NOT_SERVED;
                if (outcome != ForwardingOutcome.NotRun.NOT_SERVED) {
                    return outcome;
                }
            }
            return ForwardingOutcome.NotRun.NOT_SERVED;
        } catch (UnusableCall e) {
            return ForwardingOutcome.NotRun.REFUSED;
        } catch (IOException e) {
            return ForwardingOutcome.NotRun.NOT_SERVED;
        }
    }

    private ForwardingOutcome forward(ForwardingSocket place, byte[] call) {
        CommandState lastStep = CommandState.WAITING;
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place.path()))) {
            if (!user.isPeerOf(channel)) {
                return ForwardingOutcome.NotRun.NOT_SERVED;
            }
            write(channel, call);
            InputStream in = Channels.newInputStream(channel);
            while (lastStep == CommandState.WAITING || lastStep == CommandState.RUNNING) {
                CommandState next = timeouts.within(SILENCE, channel, () -> ForwardingProtocol.readStep(in));
                lastStep = next;
            }
            return switch (lastStep) {
                case BUSY -> ForwardingOutcome.NotRun.BUSY;
                case REFUSED -> ForwardingOutcome.NotRun.REFUSED;
                default -> new ForwardingOutcome.Done(
                        timeouts.within(SILENCE, channel, () -> ForwardingProtocol.readAnswer(in)));
            };
        } catch (IOException e) {
            // The start of a command is reported before it starts, and sent data can still be read after the other
            // process has died.
            return lastStep == CommandState.WAITING ? ForwardingOutcome.NotRun.NOT_SERVED
                    : new ForwardingOutcome.Lost();
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
