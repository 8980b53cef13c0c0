package org.tomes.storage.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.register.ServerAddress;

/** Forwards connections between a program and a server on this computer, and cuts them on request. */
public final class CuttingProxy implements Closeable {

    /** The effect on the next commit. */
    enum AtCommit {
        PASS,
        /** The commit does not reach the server. */
        CUT_BEFORE,
        /** The commit succeeds, but the result does not reach the program. */
        CUT_AFTER,
        /** As {@link #CUT_AFTER}, and the server is unavailable afterwards. */
        DOWN_AFTER
    }

    private static final int PORTION = 65_536;

    private final ServerAddress server;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<AtCommit> next = new AtomicReference<>(AtCommit.PASS);
    private volatile boolean down;

    public CuttingProxy(ServerAddress server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Returns the address of the same register via this proxy. */
    public ServerAddress address() {
        return ServerAddress.of("postgresql://postgres@" + listening.getInetAddress().getHostAddress() + ":"
                + listening.getLocalPort() + "/" + server.database());
    }

    void atNextCommit(AtCommit wanted) {
        next.set(wanted);
    }

    /** Whether the awaited commit has arrived. */
    boolean hasCut() {
        return next.get() == AtCommit.PASS;
    }

    /** Cuts all connections, and each new one. */
    public void goDown() {
        down = true;
        open.forEach(CuttingProxy::close);
    }

    public void comeBack() {
        down = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket program = listening.accept();
                if (down) {
                    close(program);
                } else {
                    connect(program);
                }
            } catch (IOException e) {
                // The test has ended, or the server refuses; the program is notified of the latter.
                continue;
            }
        }
    }

    private void connect(Socket program) throws IOException {
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.hosts().getFirst().port());
        open.add(program);
        open.add(behind);
        Commits commits = new Commits();
        Thread.ofVirtual().start(() -> pass(program, behind, commits, true));
        Thread.ofVirtual().start(() -> pass(behind, program, commits, false));
    }

    /** Recognises commits of one connection: the driver prepares the statement once and then sends only its name. */
    private static final class Commits {

        private static final Pattern PREPARED = Pattern.compile("P.{4}([^\\x00]*)\\x00COMMIT\\x00", Pattern.DOTALL);

        private String bound;
        /** Whether the program must not receive the next response of the server. */
        private boolean deaf;

        boolean isIn(String portion) {
            Matcher prepared = PREPARED.matcher(portion);
            if (prepared.find()) {
                bound = "\0" + prepared.group(1) + "\0";
                return true;
            }
            return bound != null && portion.startsWith("B") && portion.contains(bound);
        }
    }

    private void pass(Socket from, Socket to, Commits connection, boolean fromProgram) {
        byte[] portion = new byte[PORTION];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(portion); length >= 0 && !down; length = in.read(portion)) {
                AtCommit now;
                synchronized (connection) {
                    if (connection.deaf && !fromProgram) {
                        return;
                    }
                    boolean commits = fromProgram
                            && connection.isIn(new String(portion, 0, length, StandardCharsets.ISO_8859_1));
                    now = commits ? next.getAndSet(AtCommit.PASS) : AtCommit.PASS;
                    if (now == AtCommit.CUT_BEFORE) {
                        return;
                    }
                    connection.deaf |= now == AtCommit.CUT_AFTER || now == AtCommit.DOWN_AFTER;
                }
                out.write(portion, 0, length);
                out.flush();
                if (now == AtCommit.DOWN_AFTER) {
                    goDown();
                }
            }
        } catch (IOException e) {
            // Cut, on either side.
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The connection is closed.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        goDown();
    }
}
