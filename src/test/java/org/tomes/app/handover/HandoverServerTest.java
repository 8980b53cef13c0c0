package org.tomes.app.handover;

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
import org.tomes.app.handover.HandoverProtocol.CommandState;
import org.tomes.files.OwnerOnlyPermissions;

/** All kinds of callers on one socket. */
class HandoverServerTest {

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

    private HandoverServer serve() throws IOException {
        return HandoverServer.start(Optional.of(runtime), register, this::done);
    }

    private HandoverResponse done(HandedOverCommand call) {
        ran.addAll(call.arguments());
        return new HandoverResponse("", "", 0);
    }

    private HandedOverCommand call(String argument, Duration wait) {
        return new HandedOverCommand(folder, List.of(argument), wait);
    }

    private HandoverOutcome hand(String argument, Duration wait) {
        return HandoverClient.hand(Optional.of(runtime), register, call(argument, wait));
    }

    private SocketChannel connect() throws IOException {
        OperatingSystemUser user = OperatingSystemUser.find();
        return SocketChannel.open(UnixDomainSocketAddress
                .of(HandoverSocket.places(user, Optional.of(runtime), register).getFirst().path()));
    }

    private static CommandState step(SocketChannel channel) throws IOException {
        return HandoverProtocol.readStep(Channels.newInputStream(channel));
    }

    @Test
    void silentCallerDoesNotBlockOthers() throws IOException {
        try (HandoverServer _ = serve(); SocketChannel silent = connect()) {
            assertThat(silent.isConnected()).isTrue();
            assertThat(hand("next", AN_HOUR)).isInstanceOf(HandoverOutcome.Done.class);
        }
    }

    @Test
    void rejectsGarbageAndRunsTheNextCall() throws IOException {
        try (HandoverServer _ = serve(); SocketChannel garbage = connect()) {
            garbage.write(ByteBuffer.allocate(100));
            assertThat(step(garbage)).isEqualTo(CommandState.REFUSED);
            assertThat(hand("next", AN_HOUR)).isInstanceOf(HandoverOutcome.Done.class);
        }
    }

    @Test
    void callWaitsNoLongerThanItsTimeout() throws IOException, InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (HandoverServer _ = HandoverServer.start(Optional.of(runtime), register,
                call -> held(call, running, end))) {
            CompletableFuture<HandoverOutcome> first = CompletableFuture.supplyAsync(() -> hand("first", AN_HOUR));
            running.await();
            assertThat(hand("second", Duration.ZERO)).isEqualTo(HandoverOutcome.NotRun.BUSY);
            end.countDown();
            assertThat(first.join()).isInstanceOf(HandoverOutcome.Done.class);
        }
        assertThat(ran).containsExactly("first");
    }

    @Test
    void commandOfACallerThatTimedOutIsNotRun() throws IOException, InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (HandoverServer _ = HandoverServer.start(Optional.of(runtime), register,
                call -> held(call, running, end))) {
            CompletableFuture<HandoverOutcome> first = CompletableFuture.supplyAsync(() -> hand("first", AN_HOUR));
            running.await();
            try (SocketChannel impatient = connect()) {
                impatient.write(ByteBuffer.wrap(HandoverProtocol.bytes(call("given up", AN_HOUR))));
                assertThat(step(impatient)).isEqualTo(CommandState.WAITING);
            }
            end.countDown();
            first.join();
            assertThat(hand("last", AN_HOUR)).isInstanceOf(HandoverOutcome.Done.class);
        }
        assertThat(ran).containsExactly("first", "last");
    }

    private HandoverResponse held(HandedOverCommand call, CountDownLatch running, CountDownLatch end) {
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
            CompletableFuture<HandoverOutcome> outcome = CompletableFuture.supplyAsync(() -> hand("long", AN_HOUR));
            assertThat(said.readLine()).isEqualTo("running");
            process.destroyForcibly().waitFor();
            assertThat(outcome.join()).isEqualTo(new HandoverOutcome.Lost());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(hand("later", AN_HOUR)).as("nobody listens at the socket that it left")
                .isEqualTo(HandoverOutcome.NotRun.NOT_SERVED);
        try (HandoverServer _ = serve()) {
            assertThat(hand("next", AN_HOUR)).isInstanceOf(HandoverOutcome.Done.class);
        }
    }

    @Test
    void folderThatIsALinkIsNotUsed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"), OwnerOnlyPermissions.folder());
        Files.createSymbolicLink(runtime.resolve("tomes"), elsewhere);
        try (HandoverServer _ = serve()) {
            assertThat(elsewhere).isEmptyDirectory();
            assertThat(hand("next", AN_HOUR)).as("there is another place").isInstanceOf(HandoverOutcome.Done.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void runTimeFolderThatOthersMayEnterIsNotUsed() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        try (HandoverServer _ = HandoverServer.start(Optional.of(open), register, this::done)) {
            assertThat(open).isEmptyDirectory();
        }
    }

    /** Each process gives its libraries a temporary folder of its own; macOS has no run-time folder. */
    @Test
    void socketFolderIsIndependentOfTheJavaTemporaryFolder() throws IOException {
        OperatingSystemUser user = OperatingSystemUser.find();
        List<HandoverSocket> before = HandoverSocket.places(user, Optional.empty(), register);
        String ofJava = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", folder.resolve("of-one-process").toString());
        try {
            assertThat(HandoverSocket.places(user, Optional.empty(), register)).isEqualTo(before);
        } finally {
            System.setProperty("java.io.tmpdir", ofJava);
        }
    }

    @Test
    void fileThatIsNotASocketIsNotOverwritten() throws IOException {
        Path place = HandoverSocket.places(OperatingSystemUser.find(), Optional.of(runtime), register)
                .getFirst()
                .path();
        Files.createDirectory(place.getParent(), OwnerOnlyPermissions.folder());
        Files.writeString(place, "kept");
        try (HandoverServer _ = serve()) {
            assertThat(place).hasContent("kept");
        }
    }

    @Test
    void closingTheServerRemovesItsSocket() throws IOException {
        serve().close();
        assertThat(runtime.resolve("tomes")).isEmptyDirectory();
        assertThat(hand("late", Duration.ZERO)).isEqualTo(HandoverOutcome.NotRun.NOT_SERVED);
    }
}
