package org.tomes.app.handover;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.tomes.app.Threads;

/** Takes commands from other processes of the same user while this one has the register open. */
public final class HandoverServer implements AutoCloseable {

    private final Meeting meeting;
    private final Function<Call, Answer> command;
    private final ServerSocketChannel channel;
    private final ExecutorService threads = Threads.perTask("handover");
    private final ReentrantLock running = new ReentrantLock();

    /**
     * Begins to serve. Only the process that holds the lock on the register's file may do so: what lies at the meeting point
     * is then of a dead process.
     *
     * @param base    the register's path without its ending
     * @param command runs one call; calls come one after the other
     * @throws IOException where the register's folder allows no socket
     */
    public HandoverServer(Path base, Function<Call, Answer> command) throws IOException {
        this.meeting = Meeting.about(base);
        this.command = command;
        Path socket = meeting.prepare();
        this.channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(socket));
        threads.execute(this::accept);
    }

    private void accept() {
        while (channel.isOpen()) {
            try {
                SocketChannel caller = channel.accept();
                threads.execute(() -> answer(caller));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // One caller that could not be accepted is no reason to leave the others alone.
                continue;
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            Call call = Wire.readCall(Channels.newInputStream(caller));
            Answer answer;
            running.lock();
            try {
                answer = command.apply(call);
            } finally {
                running.unlock();
            }
            Wire.write(Channels.newOutputStream(caller), answer);
        } catch (IOException e) {
            // The caller went away or spoke another language; what its command did stays on the trail.
            return;
        }
    }

    /** Waits for the command that is running, then takes the meeting point away. */
    @Override
    public void close() {
        running.lock();
        try {
            channel.close();
            meeting.leave();
        } catch (IOException e) {
            // The next process to serve this register takes away what is left.
            return;
        } finally {
            running.unlock();
            threads.shutdown();
        }
    }
}
