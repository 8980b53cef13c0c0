package org.tomes.app.forwarding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The socket's message format: numbers as four bytes, texts in UTF-8 preceded by their length. Before the answer, one
 * byte is sent for each step, so that the caller always knows whether the command has started.
 */
final class ForwardingProtocol {

    /** Changes with the format; programs of different versions then do not communicate. */
    private static final int FORMAT = 0x544f4d02;
    /** Operating systems' limits, in bytes, for a complete command line and for one argument. */
    static final int MAX_CALL_BYTES = 2 << 20;
    static final int MAX_ARGUMENT_BYTES = 128 << 10;
    static final int MAX_ARGUMENTS = 50_000;
    private static final int MAX_WAIT_SECONDS = 86_400;
    private static final int MAX_ANSWER_BYTES = 1 << 30;

    /** The state of a call as reported by the serving process; encoded as its ordinal. */
    enum CommandState {
        WAITING,
        RUNNING,
        ANSWER,
        BUSY,
        REFUSED
    }

    /** A call that exceeds the maximum length, or contains characters that no command line can contain. */
    static final class UnusableCall extends IOException {

        private static final long serialVersionUID = 1L;

        UnusableCall(String reason) {
            super(reason);
        }
    }

    private ForwardingProtocol() {
    }

    /**
     * @throws UnusableCall if {@link #readCall} would refuse it
     */
    static byte[] bytes(ForwardedCommand call) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        body.writeInt((int) Math.min(Math.ceilDiv(call.longestWait().toMillis(), 1000), MAX_WAIT_SECONDS));
        text(body, call.workingFolder().toString());
        body.writeInt(call.arguments().size());
        for (String argument : call.arguments()) {
            text(body, argument);
        }
        call(bytes.toByteArray());
        return ByteBuffer.allocate(2 * Integer.BYTES + bytes.size())
                .putInt(FORMAT)
                .putInt(bytes.size())
                .put(bytes.toByteArray())
                .array();
    }

    static ForwardedCommand readCall(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != FORMAT) {
            throw new UnusableCall("another format");
        }
        int length = within(data.readInt(), MAX_CALL_BYTES);
        byte[] body = data.readNBytes(length);
        if (body.length < length) {
            throw new IOException("ended too early");
        }
        return call(body);
    }

    private static ForwardedCommand call(byte[] body) throws IOException {
        within(body.length, MAX_CALL_BYTES);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(body));
        Duration wait = Duration.ofSeconds(within(data.readInt(), MAX_WAIT_SECONDS));
        Path workingFolder = folder(argument(data));
        int count = within(data.readInt(), MAX_ARGUMENTS);
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(argument(data));
        }
        return new ForwardedCommand(workingFolder, arguments, wait);
    }

    private static Path folder(String path) throws UnusableCall {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new UnusableCall("no folder");
        }
    }

    /** Reads an argument; rejects one with a NUL character, which no operating system passes to a program. */
    private static String argument(DataInputStream data) throws IOException {
        String argument = text(data, MAX_ARGUMENT_BYTES);
        if (argument.indexOf('\0') >= 0) {
            throw new UnusableCall("a NUL character");
        }
        return argument;
    }

    static void write(OutputStream out, CommandState step) throws IOException {
        out.write(step.ordinal());
    }

    static CommandState readStep(InputStream in) throws IOException {
        return CommandState.values()[within(new DataInputStream(in).readUnsignedByte(),
                CommandState.values().length - 1)];
    }

    static void write(OutputStream out, ForwardingResponse response) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeByte(CommandState.ANSWER.ordinal());
        text(data, response.out());
        text(data, response.err());
        data.writeInt(response.exitCode());
        data.flush();
    }

    /** Reads the data after {@link CommandState#ANSWER}. */
    static ForwardingResponse readAnswer(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        return new ForwardingResponse(text(data, MAX_ANSWER_BYTES), text(data, MAX_ANSWER_BYTES), data.readInt());
    }

    private static void text(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static String text(DataInputStream data, int max) throws IOException {
        int length = within(data.readInt(), max);
        byte[] bytes = data.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("ended too early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int within(int value, int max) throws UnusableCall {
        if (value < 0 || value > max) {
            throw new UnusableCall("out of range: " + value);
        }
        return value;
    }
}
