package org.tomes.app.forwarding;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.tomes.app.Threads;
import org.tomes.app.forwarding.ForwardingProtocol.CommandState;
import org.tomes.app.forwarding.ForwardingProtocol.UnusableCall;

/** Accepts commands from other processes of the same user while this process has the register open. */
public final class ForwardingServer implements AutoCloseable {

    /** Further callers wait in the operating system's backlog, where they use no memory of this process. */
    private static final int MAX_CALLERS = 64;
    private static final int MAX_BACKLOG = 1024;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);
    private static final Duration MAX_CLOSING_DURATION = Duration.ofSeconds(2);

    private final OperatingSystemUser user;
    private final ForwardingSocket socket;
    private final Function<ForwardedCommand, ForwardingResponse> command;
    private final ServerSocketChannel channel;
    private final ExecutorService threads = Threads.perTask("forwarding");
    private final ChannelTimeouts timeouts = new ChannelTimeouts();
    private final Semaphore places = new Semaphore(MAX_CALLERS);
    /** Fair: commands run in order of arrival. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private ForwardingServer(OperatingSystemUser user, ForwardingSocket socket,
            Function<ForwardedCommand, ForwardingResponse> command) throws IOException {
        this.user = user;
        this.socket = socket;
        this.command = command;
        this.channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(socket.path()), MAX_BACKLOG);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        threads.execute(this::accept);
    }

    /**
     * Starts to serve. Only the process that has locked the register's file may do so; a socket that exists already
     * must then belong to a dead process.
     *
     * @param runtime the user's run-time folder, if the environment specifies one
     * @param register file of the register
     * @param command runs one call; calls are sequential
     * @throws IOException if the user has no folder for a socket
     */
    public static ForwardingServer start(Optional<Path> runtime, Path register,
            Function<ForwardedCommand, ForwardingResponse> command) throws IOException {
        OperatingSystemUser user = OperatingSystemUser.find();
        ForwardingSocket socket = ForwardingSocket.places(user, runtime, register)
                .stream()
                .filter(place -> place.prepare(user))
                .findFirst()
                .orElseThrow(() -> new IOException("no folder for a socket"));
        return new ForwardingServer(user, socket, command);
    }

    private void accept() {
        try {
            while (channel.isOpen()) {
                places.acquire();
                acceptCaller();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptCaller() throws InterruptedException {
        try {
            SocketChannel caller = channel.accept();
            threads.execute(() -> serve(caller));
        } catch (ClosedChannelException | RejectedExecutionException e) {
            places.release();
        } catch (IOException e) {
            places.release();
            // For example, this process has no file handles left until others are closed.
            Thread.sleep(PAUSE_AFTER_FAILURE);
        }
    }

    private void serve(SocketChannel channel) {
        try (ForwardingPeer caller = new ForwardingPeer(channel, timeouts)) {
            if (user.isPeerOf(channel)) {
                run(caller);
            }
        } catch (IOException | RejectedExecutionException e) {
            // The caller disconnected, or this process is about to end; the trail contains the command's writes.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void run(ForwardingPeer caller) throws IOException, InterruptedException {
        ForwardedCommand call;
        try {
            call = caller.call();
        } catch (UnusableCall e) {
            caller.send(CommandState.REFUSED);
            return;
        }
        caller.send(CommandState.WAITING);
        if (!turn.tryLock(call.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
            caller.send(CommandState.BUSY);
            return;
        }
        ForwardingResponse answer;
        try {
            if (!channel.isOpen()) {
                return;
            }
            caller.send(CommandState.RUNNING);
            answer = command.apply(call);
        } finally {
            turn.unlock();
        }
        caller.answer(answer);
    }

    /** Waits for the running command, then stops accepting; commands that are still waiting do not run. */
    @Override
    public void close() {
        turn.lock();
        try {
            channel.close();
        } catch (IOException e) {
            // Remaining files are replaced by the next process that serves this register.
            return;
        } finally {
            socket.remove();
            turn.unlock();
            endThreads();
        }
    }

    private void endThreads() {
        threads.shutdown();
        try {
            threads.awaitTermination(MAX_CLOSING_DURATION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            timeouts.close();
        }
    }
}
