package org.tomes.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.check.CheckId;

/**
 * Two snapshots between which an unrecorded change was made. Each pair is a separate check, so that a later change of
 * the same resource is another finding.
 *
 * @param before number of the earlier snapshot
 */
public record UnrecordedChangePair(int before, int after) {

    /** Prefix of the ids of the checks for unrecorded changes. */
    public static final String CHECKS = "change.unrecorded";
    private static final Pattern FORM = Pattern.compile("change\\.unrecorded\\.from-(\\d{1,9})-to-(\\d{1,9})");

    public CheckId check() {
        return new CheckId(CHECKS + ".from-" + before + "-to-" + after);
    }

    /** Returns the pair that a check is about; empty for every other check. */
    public static Optional<UnrecordedChangePair> of(CheckId check) {
        Matcher matcher = FORM.matcher(check.value());
        return matcher.matches()
                ? Optional.of(new UnrecordedChangePair(Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
