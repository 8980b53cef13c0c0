package org.tomes.app.handover;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How calls and answers are written into the socket: numbers as four bytes, texts in UTF-8 after their length. */
final class Wire {

    /** Changes when the format does; programs of different versions then do not talk to each other. */
    private static final int FORMAT = 0x544f4d01;
    private static final int MAX_ARGUMENTS = 10_000;
    private static final int MAX_ARGUMENT_BYTES = 1 << 20;
    private static final int MAX_ANSWER_BYTES = 1 << 30;

    private Wire() {
    }

    static void write(OutputStream out, Call call) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        text(data, call.workingFolder().toString());
        data.writeInt(call.arguments().size());
        for (String argument : call.arguments()) {
            text(data, argument);
        }
        data.flush();
    }

    static Call readCall(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != FORMAT) {
            throw new IOException("another format");
        }
        Path workingFolder = Path.of(text(data, MAX_ARGUMENT_BYTES));
        int count = within(data.readInt(), MAX_ARGUMENTS);
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(text(data, MAX_ARGUMENT_BYTES));
        }
        return new Call(workingFolder, arguments);
    }

    static void write(OutputStream out, Answer answer) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        text(data, answer.out());
        text(data, answer.err());
        data.writeInt(answer.exitCode());
        data.flush();
    }

    static Answer readAnswer(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        return new Answer(text(data, MAX_ANSWER_BYTES), text(data, MAX_ANSWER_BYTES), data.readInt());
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

    private static int within(int value, int max) throws IOException {
        if (value < 0 || value > max) {
            throw new IOException("out of range: " + value);
        }
        return value;
    }
}
