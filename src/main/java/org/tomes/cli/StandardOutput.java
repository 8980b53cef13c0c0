package org.tomes.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The standard output of the process. Unlike {@link System#out}, it reports failed writes, for example on a full disk.
 * A reader that has read enough, such as {@code head}, is not an error: the rest is discarded.
 */
public final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private boolean abandoned;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    public static PrintWriter processOutput() {
        return writer(new FileOutputStream(FileDescriptor.out));
    }

    static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new StandardOutput(out), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[]{(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (abandoned) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            abandoned = isClosedPipe(e);
            if (!abandoned) {
                throw e;
            }
        }
    }

    /**
     * Checks for the word “pipe”, which the messages of Windows, Linux and macOS contain in all languages in use here.
     */
    private static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void flush() throws IOException {
        if (!abandoned) {
            out.flush();
        }
    }
}
