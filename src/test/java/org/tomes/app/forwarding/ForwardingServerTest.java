package org.tomes.app.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.app.forwarding.ForwardingProtocol.CommandState;
import org.tomes.files.OwnerOnlyPermissions;

/** All kinds of callers on one socket. */
class ForwardingServerTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;
    private Path runtime;
    private Path register;
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @BeforeEach
    void makeRegister() throws IOException {
        runtime = Files.createDirectory(folder.resolve("run"), OwnerOnlyPermissions.folder());
        register = Files.createFile(folder.resolve("r.mv.db"));
    }

    private ForwardingServer serve() throws IOException {
        return ForwardingServer.start(Optional.of(runtime), register, this::done);
    }

    private ForwardingResponse done(ForwardedCommand call) {
        ran.addAll(call.arguments());
        return new ForwardingResponse("", "", 0);
    }

    private ForwardedCommand call(String argument, Duration wait) {
        return new ForwardedCommand(folder, List.of(argument), wait);
    }

    private ForwardingOutcome forward(String argument, Duration wait) {
        return ForwardingClient.forward(Optional.of(runtime), register, call(argument, wait));
    }

    private SocketChannel connect() throws IOException {
        OperatingSystemUser user = OperatingSystemUser.find();
        return SocketChannel.open(UnixDomainSocketAddress
                .of(ForwardingSocket.places(user, Optional.of(runtime), register).getFirst().path()));
    }

    private static CommandState step(SocketChannel channel) throws IOException {
        return ForwardingProtocol.readStep(Channels.newInputStream(channel));
    }

    @Test
    void silentCallerDoesNotBlockOthers() throws IOException {
        try (ForwardingServer _ = serve(); SocketChannel silent = connect()) {
            assertThat(silent.isConnected()).isTrue();
            assertThat(forward("next", AN_HOUR)).isInstanceOf(ForwardingOutcome.Done.class);
        }
    }

    @Test
    void rejectsGarbageAndRunsTheNextCall() throws IOException {
        try (ForwardingServer _ = serve(); SocketChannel garbage = connect()) {
            garbage.write(ByteBuffer.allocate(100));
            assertThat(step(garbage)).isEqualTo(CommandState.REFUSED);
            assertThat(forward("next", AN_HOUR)).isInstanceOf(ForwardingOutcome.Done.class);
        }
    }

    @Test
    void callWaitsNoLongerThanItsTimeout() throws IOException, InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ForwardingServer _ = ForwardingServer.start(Optional.of(runtime), register,
                call -> held(call, running, end))) {
            CompletableFuture<ForwardingOutcome> first = CompletableFuture.supplyAsync(() -> forward("first", AN_HOUR));
            running.await();
            assertThat(forward("second", Duration.ZERO)).isEqualTo(ForwardingOutcome.NotRun.BUSY);
            end.countDown();
            assertThat(first.join()).isInstanceOf(ForwardingOutcome.Done.class);
        }
        assertThat(ran).containsExactly("first");
    }

    @Test
    void commandOfACallerThatTimedOutIsNotRun() throws IOException, InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ForwardingServer _ = ForwardingServer.start(Optional.of(runtime), register,
                call -> held(call, running, end))) {
            CompletableFuture<ForwardingOutcome> first = CompletableFuture.supplyAsync(() -> forward("first", AN_HOUR));
            running.await();
            try (SocketChannel impatient = connect()) {
                impatient.write(ByteBuffer.wrap(ForwardingProtocol.bytes(call("given up", AN_HOUR))));
                assertThat(step(impatient)).isEqualTo(CommandState.WAITING);
            }
            end.countDown();
            first.join();
            assertThat(forward("last", AN_HOUR)).isInstanceOf(ForwardingOutcome.Done.class);
        }
        assertThat(ran).containsExactly("first", "last");
    }

    private ForwardingResponse held(ForwardedCommand call, CountDownLatch running, CountDownLatch end) {
        running.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return done(call);
    }

    @Test
    void callerIsInformedIfTheProcessDiedDuringTheCommand() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                JavaProcess.command(List.of(), NeverAnsweringProcess.class, runtime.toString(), register.toString()))
                .start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("serving");
            CompletableFuture<ForwardingOutcome> outcome = CompletableFuture
                    .supplyAsync(() -> forward("long", AN_HOUR));
            assertThat(said.readLine()).isEqualTo("running");
            process.destroyForcibly().waitFor();
            assertThat(outcome.join()).isEqualTo(new ForwardingOutcome.Lost());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(forward("later", AN_HOUR)).as("nobody listens at the socket that it left")
                .isEqualTo(ForwardingOutcome.NotRun.NOT_SERVED);
        try (ForwardingServer _ = serve()) {
            assertThat(forward("next", AN_HOUR)).isInstanceOf(ForwardingOutcome.Done.class);
        }
    }

    @Test
    void folderThatIsALinkIsNotUsed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"), OwnerOnlyPermissions.folder());
        Files.createSymbolicLink(runtime.resolve("tomes"), elsewhere);
        try (ForwardingServer _ = serve()) {
            assertThat(elsewhere).isEmptyDirectory();
            assertThat(forward("next", AN_HOUR)).as("there is another place")
                    .isInstanceOf(ForwardingOutcome.Done.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void runTimeFolderThatOthersMayEnterIsNotUsed() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ForwardingServer _ = ForwardingServer.start(Optional.of(open), register, this::done)) {
            assertThat(open).isEmptyDirectory();
        }
    }

    /** Each process gives its libraries a temporary folder of its own; macOS has no run-time folder. */
    @Test
    void socketFolderIsIndependentOfTheJavaTemporaryFolder() throws IOException {
        OperatingSystemUser user = OperatingSystemUser.find();
        List<ForwardingSocket> before = ForwardingSocket.places(user, Optional.empty(), register);
        String ofJava = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", folder.resolve("of-one-process").toString());
        try {
            assertThat(ForwardingSocket.places(user, Optional.empty(), register)).isEqualTo(before);
        } finally {
            System.setProperty("java.io.tmpdir", ofJava);
        }
    }

    @Test
    void fileThatIsNotASocketIsNotOverwritten() throws IOException {
        Path place = ForwardingSocket.places(OperatingSystemUser.find(), Optional.of(runtime), register)
                .getFirst()
                .path();
        Files.createDirectory(place.getParent(), OwnerOnlyPermissions.folder());
        Files.writeString(place, "kept");
        try (ForwardingServer _ = serve()) {
            assertThat(place).hasContent("kept");
        }
    }

    @Test
    void closingTheServerRemovesItsSocket() throws IOException {
        serve().close();
        assertThat(runtime.resolve("tomes")).isEmptyDirectory();
        assertThat(forward("late", Duration.ZERO)).isEqualTo(ForwardingOutcome.NotRun.NOT_SERVED);
    }
}
