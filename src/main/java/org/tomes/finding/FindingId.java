package org.tomes.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The number of a finding in its register, short enough to be said in a meeting: {@code F-17}. Never given twice. */
public record FindingId(int number) implements Comparable<FindingId> {

    private static final Pattern WRITTEN = Pattern.compile("(?:[Ff]-?)?0*([1-9][0-9]{0,8})");

    /** @throws IllegalArgumentException if it is not positive */
    public FindingId {
        if (number < 1) {
            throw new IllegalArgumentException("findings are numbered from 1: " + number);
        }
    }

    /** Reads {@code F-17}, {@code f17} or {@code 17}, blanks around it allowed. */
    public static Optional<FindingId> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches() ? Optional.of(new FindingId(Integer.parseInt(written.group(1)))) : Optional.empty();
    }

    /** As {@link #parse}, for text that a person typed. */
    public static FindingId of(String text) {
        return parse(text)
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("finding.unknown", text.strip())));
    }

    @Override
    public int compareTo(FindingId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "F-" + number;
    }
}
