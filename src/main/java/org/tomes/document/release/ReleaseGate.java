package org.tomes.document.release;

import java.util.List;
import java.util.function.Function;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Prevents the release of documents whose statements the register shows to be untrue. */
public interface ReleaseGate {

    /**
     * Checked before any step towards a release.
     *
     * @throws Problem with exit code 1 if the document in its current state must not be released, whichever step is
     * next
     */
    default void requireReleasable(DocumentKind kind) {
    }

    /**
     * Checked before content is frozen.
     *
     * @param reason reason for submitting although deviations are undecided; empty if none was given
     * @return the deviations to record with the version
     * @throws Problem with exit code 1 if the document in its current state must not be submitted
     */
    List<HighSeverityDeviation> checkSubmission(DocumentKind kind, String reason);

    /**
     * Checked before files of frozen content are made, possibly months later.
     *
     * @param version approved version, or the one in force if a language is added
     * @param frozen approved content in each language
     * @throws Problem with exit code 1 if it must no longer be released
     */
    void checkRelease(DocumentVersion version, Function<Language, DocumentContent> frozen);

    /** Returns the findings, by id and resource, that need a decision or a reason before submission. */
    default List<String> undecided(DocumentKind kind) {
        return List.of();
    }

    /** Returns what to consider before the document is released, although it does not prevent the release. */
    default List<Message> remarks(DocumentKind kind) {
        return List.of();
    }
}
