package org.tomes.cli;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.ITypeConverter;

/** The time that a command waits for another command that has its register open. */
final class RetryDeadline {

    private static final int MAX_SECONDS = 86_400;
    private static final int MIN_PAUSE_MILLIS = 50;
    private static final int MAX_PAUSE_MILLIS = 150;

    /** Parses the waiting time of a command, in whole seconds, at most a day. */
    static final class Seconds implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MAX_SECONDS) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.wait", text, MAX_SECONDS));
            }
            return Duration.ofSeconds(Integer.parseInt(text));
        }
    }

    /** In the units of {@link System#nanoTime()}. */
    private final long end;

    private RetryDeadline(long end) {
        this.end = end;
    }

    static RetryDeadline upTo(Duration longest) {
        return new RetryDeadline(System.nanoTime() + longest.toNanos());
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /**
     * Waits for a short random time, so that commands that started together do not collide repeatedly.
     *
     * @return whether there is time for another attempt
     */
    boolean pause() {
        if (remaining().isZero()) {
            return false;
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(MIN_PAUSE_MILLIS, MAX_PAUSE_MILLIS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
