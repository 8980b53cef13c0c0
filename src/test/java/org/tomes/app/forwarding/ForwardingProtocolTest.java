package org.tomes.app.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.app.forwarding.ForwardingProtocol.UnusableCall;

class ForwardingProtocolTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    private static ForwardedCommand call(List<String> arguments) {
        return new ForwardedCommand(FOLDER, arguments, Duration.ofSeconds(10));
    }

    /** Returns data as another program might send it: the correct length before any body. */
    private static byte[] framed(String folder, String argument) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeInt(10);
        text(out, folder);
        out.writeInt(1);
        text(out, argument);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(ForwardingProtocol.bytes(call(List.of())), 0, Integer.BYTES);
        new DataOutputStream(all).writeInt(body.size());
        body.writeTo(all);
        return all.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static ForwardedCommand read(byte[] bytes) throws IOException {
        return ForwardingProtocol.readCall(new ByteArrayInputStream(bytes));
    }

    @Test
    void callIsReadUnchanged() throws IOException {
        ForwardedCommand sent = call(List.of("measure", "add", "--title", "Größe 🗝 zählt", ""));
        assertThat(read(ForwardingProtocol.bytes(sent))).isEqualTo(sent);
    }

    @Test
    void rejectsNulInFolderOrArgument() {
        assertThatThrownBy(() -> read(framed("/tmp/a\0b", "list"))).isInstanceOf(UnusableCall.class);
        assertThatThrownBy(() -> read(framed("/tmp", "a\0b"))).isInstanceOf(UnusableCall.class);
    }

    @Test
    void argumentsHaveALimitEachTogetherAndInNumber() throws IOException {
        String longest = "x".repeat(ForwardingProtocol.MAX_ARGUMENT_BYTES);
        assertThat(read(ForwardingProtocol.bytes(call(List.of(longest)))).arguments()).containsExactly(longest);
        assertThatThrownBy(() -> ForwardingProtocol.bytes(call(List.of(longest + "x"))))
                .isInstanceOf(UnusableCall.class);
        assertThatThrownBy(() -> ForwardingProtocol.bytes(call(Collections.nCopies(16, longest))))
                .isInstanceOf(UnusableCall.class);
        assertThatThrownBy(
                () -> ForwardingProtocol.bytes(call(Collections.nCopies(ForwardingProtocol.MAX_ARGUMENTS + 1, ""))))
                .isInstanceOf(UnusableCall.class);
    }

    @Test
    void rejectsTooLongCallWithoutReadingIt() throws IOException {
        byte[] frame = framed("/tmp", "list");
        frame[Integer.BYTES] = 0x7f;
        assertThatThrownBy(() -> read(frame)).isInstanceOf(UnusableCall.class);
    }

    @Test
    void rejectsTruncatedCall() throws IOException {
        byte[] whole = ForwardingProtocol.bytes(call(List.of("measure", "list")));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
    }
}
