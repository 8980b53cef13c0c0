package org.tomes.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.ledger.RecordRef;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The number of a finding in its register, short enough to be mentioned in conversation: {@code F-17}. Numbers are not
 * reused.
 */
public record FindingId(int number) implements Comparable<FindingId> {

    private static final Pattern FORM = Pattern.compile("(?:[Ff]-?)?0*([1-9][0-9]{0,8})");

    /**
     * @throws IllegalArgumentException if the number is not positive
     */
    public FindingId {
        if (number < 1) {
            throw new IllegalArgumentException("findings are numbered from 1: " + number);
        }
    }

    /** Parses {@code F-17}, {@code f17} or {@code 17}, with or without surrounding spaces. */
    public static Optional<FindingId> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() ? Optional.of(new FindingId(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    /**
     * Parses user input like {@link #parse}.
     *
     * @throws Problem if the text is not a finding number
     */
    public static FindingId of(String text) {
        return parse(text)
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("finding.unknown", text.strip())));
    }

    /** Returns the id of a finding to which the audit trail or a link refers. */
    public static FindingId of(RecordRef finding) {
        return of(finding.id());
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
