package org.tomes.check;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.DataAge;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.text.Texts;

/** Output of {@code posture check}, with the fields of the command-line contract. */
public record CheckReport(List<Assessed> assessments, List<Unread> notRead, Dates data) {

    /** @param controls numbers of the controls, direct ones first */
    public record Assessed(String check, CheckOutcome result, Severity severity, String resource, String name,
            String type, String reason, List<String> controls) {
    }

    /**
     * @param origin empty if the gap affects all resources of a type that no check covers
     * @param what empty if the gap affects everything from this origin
     */
    public record Unread(String origin, String what, String reason) {
    }

    /**
     * @param oldest time of the oldest file or response, as in {@code 2026-03-31T12:00:00Z}
     * @param notes the dates as text and, if the data is old, the day with which dates in it were compared
     */
    public record Dates(String oldest, String newest, List<String> notes) {
    }

    public static CheckReport of(CheckResultSet posture, List<Check> checks, DataAge age, ZoneId zone, Texts texts) {
        return new CheckReport(
                posture.assessments().stream().map(assessment -> assessed(assessment, checks, texts)).toList(),
                Stream.concat(posture.notRead().stream(), posture.unchecked().stream())
                        .map(unread -> unread(unread, texts))
                        .toList(),
                new Dates(age.oldest().toString(), age.newest().toString(),
                        age.sentencesOfChecks(zone).stream().map(texts::get).toList()));
    }

    private static Assessed assessed(Assessment assessment, List<Check> checks, Texts texts) {
        List<String> controls = checks.stream()
                .filter(check -> check.id().equals(assessment.check()))
                .flatMap(check -> check.controls().stream())
                .map(ref -> ref.control().toString())
                .toList();
        return new Assessed(assessment.check().value(), assessment.result(), assessment.severity(),
                assessment.resource().id(), assessment.resource().name(), assessment.resource().type(),
                texts.get(assessment.reason()), controls);
    }

    private static Unread unread(UnreadEntry unread, Texts texts) {
        return new Unread(unread.origin(), unread.item(), texts.get(unread.reason()));
    }
}
