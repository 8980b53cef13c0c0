package org.tomes.document.release;

import java.util.List;
import java.util.function.Function;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Prevents the release of documents that make statements which are untrue according to the register. */
public interface ReleaseGate {

    /**
     * Called before each step towards a release.
     *
     * @throws Problem with exit code 1 if the current state of the document must not be released, whichever step is
     * next
     */
    default void requireReleasable(DocumentKind kind) {
    }

    /**
     * Called before content is frozen.
     *
     * @param reason reason for submitting although deviations are undecided; empty if none was given
     * @return the deviations that are recorded with the version
     * @throws Problem with exit code 1 if the current state of the document must not be submitted
     */
    List<HighSeverityDeviation> checkSubmission(DocumentKind kind, String reason);

    /**
     * Called before files are created from frozen content, which may be months after it was frozen.
     *
     * @param version approved version, or the version in force if a language is added
     * @param frozen returns the approved content in each language
     * @throws Problem with exit code 1 if the content must no longer be released
     */
    void checkRelease(DocumentVersion version, Function<Language, DocumentContent> frozen);

    /** Returns the findings, by id and resource, that require a decision or a reason before submission. */
    default List<String> undecided(DocumentKind kind) {
        return List.of();
    }

    /** Returns remarks that should be considered before the document is released, but do not prevent its release. */
    default List<Message> remarks(DocumentKind kind) {
        return List.of();
    }
}
