package org.tomes.document.release;

import java.util.List;
import java.util.function.Function;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.text.Language;

/** Keeps documents that others rely on from saying what the register knows to be untrue. */
public interface ReleaseGate {

    /**
     * Asked before any step towards a release.
     *
     * @throws Problem with exit code 1 if the document as it would read now must not be released, whichever step is
     * next
     */
    default void requireReleasable(DocumentKind kind) {
    }

    /**
     * Asked before content is frozen.
     *
     * @param reason why it is submitted although something is undecided; empty if none was given
     * @return the deviations to record with the version
     * @throws Problem with exit code 1 if the document as it would read now must not be submitted
     */
    List<HighDeviation> beforeSubmission(DocumentKind kind, String reason);

    /**
     * Asked before files of frozen content are made, which may be months later.
     *
     * @param version approved, or in force if a language is added
     * @param frozen what was approved, in each language
     * @throws Problem with exit code 1 if it must not be released any more
     */
    void beforeRelease(DocumentVersion version, Function<Language, DocumentContent> frozen);

    /** The findings, by id and resource, that need a decision or a reason before the document can be submitted. */
    default List<String> undecided(DocumentKind kind) {
        return List.of();
    }
}
