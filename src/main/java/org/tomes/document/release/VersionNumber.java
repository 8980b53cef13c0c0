package org.tomes.document.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a version of a document: {@code 2.1} is the first minor change to the second edition. */
public record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {

    public static final VersionNumber FIRST = new VersionNumber(1, 0);
    private static final int HIGHEST = 9_999;
    private static final Pattern WRITTEN = Pattern.compile("[vV]?\\s*(\\d{1,4})(?:\\.(\\d{1,4}))?");
    private static final Comparator<VersionNumber> ORDER = Comparator.comparingInt(VersionNumber::major)
            .thenComparingInt(VersionNumber::minor);

    public VersionNumber {
        if (major < 0 || minor < 0 || major > HIGHEST || minor > HIGHEST) {
            throw new IllegalArgumentException("no version " + major + "." + minor);
        }
    }

    /** Parses {@code 1.1}, {@code v1.1} and {@code 2}; empty if the text is not a version number. */
    public static Optional<VersionNumber> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches() ? Optional.of(new VersionNumber(Integer.parseInt(written.group(1)),
                written.group(2) == null ? 0 : Integer.parseInt(written.group(2)))) : Optional.empty();
    }

    /** Returns the next number after a minor change. */
    public VersionNumber nextMinor() {
        return minor == HIGHEST ? nextMajor() : new VersionNumber(major, minor + 1);
    }

    /** Returns the next number after a major change. */
    public VersionNumber nextMajor() {
        return new VersionNumber(Math.min(major + 1, HIGHEST), 0);
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
