package org.tomes.desktop.document;

import java.util.List;
import java.util.Optional;
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

    /** Compares the version with the one in force; called in the background. */
    static SubmissionQuestion of(DocumentServices documents, DocumentVersion version, Confirmation question,
            Language language) {
        DocumentVersion dated = version.reviewedNext(Optional.of(documents.releases().nextReview(version)));
        if (version.kind().isAttached()) {
            return new SubmissionQuestion(dated, question);
        }
        return new SubmissionQuestion(dated,
                documents.versions()
                        .inForce(version.kind())
                        .map(inForce -> new Confirmation(question.title(),
                                sentence(question.text(), inForce,
                                        documents.releases().compare(inForce, version, language)),
                                question.consent()))
                        .orElse(question));
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
