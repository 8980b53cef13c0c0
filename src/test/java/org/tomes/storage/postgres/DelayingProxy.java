package org.tomes.storage.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.tomes.register.ServerAddress;

/**
 * Forwards connections between a program and a server on this computer, counts round trips and delays each one like a
 * network. A trip begins with the data that the program sends after an answer.
 */
public final class DelayingProxy implements Closeable {

    private static final int PORTION = 65_536;

    private final ServerAddress server;
    private final ServerSocket listening;
    private final AtomicInteger trips = new AtomicInteger();
    private final long nanos;

    public DelayingProxy(ServerAddress server, Duration added) throws IOException {
        this.server = server;
        this.nanos = added.toNanos();
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Returns the address of the same register via this proxy. */
    public ServerAddress address() {
        return ServerAddress.of("postgresql://postgres@" + listening.getInetAddress().getHostAddress() + ":"
                + listening.getLocalPort() + "/" + server.database());
    }

    /** Returns the number of round trips since the last call. */
    public int trips() {
        return trips.getAndSet(0);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket program = listening.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.hosts().getFirst().port());
                program.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                AtomicBoolean answered = new AtomicBoolean(true);
                Thread.ofVirtual().start(() -> pass(program, behind, () -> {
                    if (answered.getAndSet(false)) {
                        trips.incrementAndGet();
                        LockSupport.parkNanos(nanos);
                    }
                }));
                Thread.ofVirtual().start(() -> pass(behind, program, () -> answered.set(true)));
            } catch (IOException e) {
                // The test has ended.
                continue;
            }
        }
    }

    private static void pass(Socket from, Socket to, Runnable before) {
        byte[] portion = new byte[PORTION];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(portion); length >= 0; length = in.read(portion)) {
                before.run();
                out.write(portion, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // One side has ended the connection.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
