package org.tomes.startup;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program and sees from outside, in the memory of a virtual screen, when it has painted what. Prints two times
 * in milliseconds from the start of the process: of the first frame that holds more than an empty window, and of the
 * first in which the watched part of the screen looks as it will stay.
 *
 * <p>
 * Arguments: the file of {@code Xvfb -fbdir}, the watched part as {@code x,y,width,height}, and the command.
 */
public final class FrameWatch {

    /** A screen that did not change for so long is taken to be complete. */
    private static final long QUIET_MILLIS = 1_500;
    private static final long MOST_MILLIS = 60_000;

    private record Seen(long nanos, int hash, long processorMillis) {
    }

    private FrameWatch() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int[] part = Arrays.stream(arguments[1].split(",")).mapToInt(Integer::parseInt).toArray();
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]))) {
            MappedByteBuffer screen = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            // The header of an xwd file is big-endian; see X11/XWDFile.h.
            int lineInts = screen.getInt(48) / Integer.BYTES;
            int pixels = screen.getInt(0) + screen.getInt(76) * 12;
            watch(screen.slice(pixels, screen.capacity() - pixels).order(ByteOrder.nativeOrder()).asIntBuffer(),
                    lineInts, part, List.of(arguments).subList(2, arguments.length));
        }
    }

    private static void watch(IntBuffer screen, int line, int[] part, List<String> command)
            throws IOException, InterruptedException {
        while (painted(screen, line)) {
            // The window of the run before has not gone yet.
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long start = System.nanoTime();
        long startMillis = System.currentTimeMillis();
        Process program = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Seen> seen = new ArrayList<>();
        long first = 0;
        long now = start;
        // The part stays as it was before for as long as only what is around it is painted.
        while (program.isAlive()
                && (first == 0 || seen.size() < 2
                        || now - seen.getLast().nanos < TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS))
                && now - start < TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS)) {
            now = System.nanoTime();
            int hash = hash(screen, line, part);
            if (seen.isEmpty() || seen.getLast().hash != hash) {
                seen.add(new Seen(now, hash, processor(program)));
            }
            if (first == 0 && painted(screen, line)) {
                first = now;
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        boolean alive = program.isAlive();
        program.destroy();
        program.waitFor();
        if (!alive || first == 0 || seen.size() < 2) {
            throw new IllegalStateException("nothing was painted by " + command);
        }
        int last = seen.getLast().hash;
        Seen useful = seen.stream().skip(1).filter(one -> one.hash == last).findFirst().orElseThrow();
        System.out.println("start " + startMillis + " first " + (first - start) / 1_000_000 + " useful "
                + (useful.nanos - start) / 1_000_000 + " processor " + useful.processorMillis);
    }

    private static long processor(Process program) {
        return program.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private static int hash(IntBuffer screen, int line, int[] part) {
        int hash = 1;
        for (int y = part[1]; y < part[1] + part[3]; y += 2) {
            for (int x = part[0]; x < part[0] + part[2]; x += 3) {
                hash = 31 * hash + screen.get(y * line + x);
            }
        }
        return hash;
    }

    /**
     * A window without content has one colour, and the screen around it another; letters with smooth edges have many.
     */
    private static boolean painted(IntBuffer screen, int line) {
        int[] colours = new int[3];
        int known = 0;
        for (int at = 0; at < screen.limit(); at += at % line == 0 ? 1 : 3) {
            int colour = screen.get(at);
            boolean old = false;
            for (int i = 0; i < known; i++) {
                old |= colours[i] == colour;
            }
            if (!old) {
                if (known == colours.length) {
                    return true;
                }
                colours[known++] = colour;
            }
        }
        return false;
    }
}
