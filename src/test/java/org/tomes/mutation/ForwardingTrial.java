package org.tomes.mutation;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tomes.app.forwarding.ForwardedCommand;
import org.tomes.app.forwarding.ForwardingBytes;
import org.tomes.app.forwarding.ForwardingClient;
import org.tomes.app.forwarding.ForwardingOutcome.Done;
import org.tomes.app.forwarding.ForwardingResponse;
import org.tomes.app.forwarding.ForwardingServer;
import org.tomes.files.OwnerOnlyPermissions;

/**
 * Damaged calls to a process that runs commands of others, which continues to serve whatever it received, and damaged
 * answers to a process that handed a command over, which reports the outcome.
 */
final class ForwardingTrial implements Trial {

    private static final String CALL = "call";
    private static final ForwardedCommand GOOD = new ForwardedCommand(Path.of("/folder"),
            List.of("measure", "list", "--lang", "de"), Duration.ofSeconds(5));
    private static final ForwardingResponse ANSWER = new ForwardingResponse("M-1  Zugang\n", "", 0);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final int MOST_ANSWERED = 1 << 20;

    private final Path runtime;
    private final Path served;
    private final Path answered;
    private final ForwardingServer server;
    private final ServerSocketChannel answering;

    ForwardingTrial(Path folder) throws IOException {
        this.runtime = Files.createDirectory(folder.resolve("run"), OwnerOnlyPermissions.folder());
        this.served = Files.createFile(folder.resolve("served.mv.db"));
        this.answered = Files.createFile(folder.resolve("answered.mv.db"));
        this.server = ForwardingServer.start(Optional.of(runtime), served, call -> ANSWER);
        this.answering = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(ForwardingBytes.socket(runtime, answered)));
    }

    static List<Seed> seeds() {
        try {
            return List.of(new Seed(CALL, ForwardingBytes.of(GOOD), ByteMutators.ALL),
                    new Seed("answer", ForwardingBytes.of(ANSWER), ByteMutators.ALL));
        } catch (IOException e) {
            throw new IllegalStateException("a good call can be written", e);
        }
    }

    @Override
    public Outcome give(String name, byte[] input) throws IOException {
        return name.equals(CALL) ? called(input) : answered(input);
    }

    private Outcome called(byte[] input) throws IOException {
        byte[] steps = call(input);
        if (!(ForwardingClient.forward(Optional.of(runtime), served, GOOD) instanceof Done done)
                || !done.answer().equals(ANSWER)) {
            return Outcome.fault("a good command is not run any more", "");
        }
        // The answer ends with an exit code; a refused call has only one step.
        return Outcome.ended(steps.length > 1 ? 0 : 2);
    }

    private byte[] call(byte[] input) throws IOException {
        try (SocketChannel channel = SocketChannel
                .open(UnixDomainSocketAddress.of(ForwardingBytes.socket(runtime, served)))) {
            write(channel, input);
            channel.shutdownOutput();
            return Channels.newInputStream(channel).readNBytes(MOST_ANSWERED);
        } catch (IOException e) {
            // The other side may disconnect before everything is written.
            return new byte[0];
        }
    }

    private Outcome answered(byte[] input) {
        Thread other = Thread.ofVirtual().start(() -> answer(input));
        return Outcome.of(() -> {
            int exitCode = ForwardingClient.forward(Optional.of(runtime), answered, GOOD) instanceof Done ? 0 : 5;
            if (!other.join(LONGEST_ANSWER)) {
                throw new IllegalStateException("the other process was not called");
            }
            return exitCode;
        });
    }

    private void answer(byte[] input) {
        try (SocketChannel channel = answering.accept()) {
            channel.read(ByteBuffer.allocate(MOST_ANSWERED));
            write(channel, input);
        } catch (IOException e) {
            // The other side may disconnect before everything is written.
            return;
        }
    }

    private static void write(SocketChannel channel, byte[] input) throws IOException {
        for (ByteBuffer bytes = ByteBuffer.wrap(input); bytes.hasRemaining();) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        server.close();
        try {
            answering.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
