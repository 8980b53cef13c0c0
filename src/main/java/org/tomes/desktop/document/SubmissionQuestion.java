package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.app.DocumentServices;
import org.tomes.desktop.common.Confirmation;
import org.tomes.document.compare.SectionDifference;
import org.tomes.document.release.DocumentVersion;
import org.tomes.text.Language;
import org.tomes.text.Message;

/**
 * The question before a version is submitted. It states what differs from the version in force, so that the summary is
 * written with the changes in view.
 *
 * @param version with the date of its next review, as its release would set it
 */
record SubmissionQuestion(DocumentVersion version, Confirmation question) {

    private static final int MAX_TITLES = 4;
    /** A line of a rule or of a value that rules refer to. */
    private static final Pattern RULE = Pattern.compile("[A-Z]{2,5}-\\d+\\b.*");
    private static final Pattern NO_CHANGE = Pattern.compile(
            "(?i).*\\b(unverändert|unchanged|no changes|keine änderung).*", Pattern.DOTALL | Pattern.UNICODE_CASE);

    /** Compares the version with the one in force; called in the background. */
    static SubmissionQuestion of(DocumentServices documents, DocumentVersion version, Confirmation question,
            Language language) {
        DocumentVersion dated = version.reviewedNext(Optional.of(documents.releases().nextReview(version)));
        if (version.kind().isAttached()) {
            return new SubmissionQuestion(dated, question);
        }
        return documents.versions().inForce(version.kind()).map(inForce -> {
            List<SectionDifference> differences = documents.releases().compare(inForce, version, language);
            return new SubmissionQuestion(withoutWrongSummary(dated, differences), new Confirmation(question.title(),
                    sentence(question.text(), inForce, differences), question.consent()));
        }).orElseGet(() -> new SubmissionQuestion(dated, question));
    }

    /** Leaves the summary to be written anew if it says that nothing changed although rules did. */
    static DocumentVersion withoutWrongSummary(DocumentVersion version, List<SectionDifference> differences) {
        boolean rules = differences.stream()
                .flatMap(difference -> difference.lines().stream())
                .anyMatch(line -> RULE.matcher(line.after()).matches() || RULE.matcher(line.before()).matches());
        return rules && NO_CHANGE.matcher(version.summary()).matches()
                ? version.with(version.number(), "", version.nextReview())
                : version;
    }

    private static Message sentence(Message text, DocumentVersion inForce, List<SectionDifference> differences) {
        if (differences.isEmpty()) {
            return Message.of("document.version.unchanged", text, inForce.number().toString());
        }
        String titles = differences.stream()
                .limit(MAX_TITLES)
                .map(SectionDifference::title)
                .collect(Collectors.joining(", "));
        return Message.of("document.version.changed", text, inForce.number().toString(), titles,
                Math.max(0, differences.size() - MAX_TITLES));
    }
}
