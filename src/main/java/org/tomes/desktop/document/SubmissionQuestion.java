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
 * The question before a version is submitted. The question states what differs from the version in force, so that the
 * summary is written with the changes in view.
 *
 * @param version the version, with the date of the next review that its release would set
 * @param rulesChanged whether a rule differs from the version in force
 */
record SubmissionQuestion(DocumentVersion version, Confirmation question, boolean rulesChanged) {

    private static final int MAX_TITLES = 4;
    /** A line of a rule or of a value that rules refer to. */
    private static final Pattern RULE = Pattern.compile("[A-Z]{2,5}-\\d+\\b.*");
    private static final Pattern NO_CHANGE = Pattern.compile(
            "(?i).*\\b(unverändert|unchanged|no changes|keine änderung).*", Pattern.DOTALL | Pattern.UNICODE_CASE);

    /** Compares the version with the one in force; called in the background. */
    static SubmissionQuestion of(DocumentServices documents, DocumentVersion version, Confirmation question,
            Language language) {
        DocumentVersion dated = version.withNextReview(Optional.of(documents.releases().nextReview(version)));
        if (version.kind().isAttached()) {
            return new SubmissionQuestion(dated, question, false);
        }
        return documents.versions().findInForce(version.kind()).map(inForce -> {
            List<SectionDifference> differences = documents.releases().compare(inForce, version, language);
            Message sentence = sentence(question.text(), inForce, differences);
            return new SubmissionQuestion(dated,
                    new Confirmation(question.title(),
                            isSummaryWrong(dated, differences) ? Message.of("document.version.summaryWrong", sentence)
                                    : sentence,
                            question.consent()),
                    isRuleChanged(differences));
        }).orElseGet(() -> new SubmissionQuestion(dated, question, false));
    }

    /** Whether the summary states that nothing changed although rules did. */
    static boolean isSummaryWrong(DocumentVersion version, List<SectionDifference> differences) {
        return deniesChanges(version.summary()) && isRuleChanged(differences);
    }

    /** Whether the summary to be submitted states that nothing changed although rules did. */
    boolean isContradictedBy(String summary) {
        return rulesChanged && deniesChanges(summary);
    }

    private static boolean deniesChanges(String summary) {
        return NO_CHANGE.matcher(summary).matches();
    }

    private static boolean isRuleChanged(List<SectionDifference> differences) {
        return differences.stream()
                .flatMap(difference -> difference.lines().stream())
                .anyMatch(line -> RULE.matcher(line.after()).matches() || RULE.matcher(line.before()).matches());
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
