package org.tomes.document.release;

import java.util.function.Function;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.text.Language;

/** Keeps documents that others rely on from saying what the register knows to be untrue. */
public interface ReleaseGate {

    /**
     * Asked before content is frozen.
     *
     * @throws Problem with exit code 1 where the document as it would read now must not be submitted
     */
    void beforeSubmission(DocumentKind kind);

    /**
     * Asked before files of frozen content are made, which may be months later.
     *
     * @param frozen what was approved, in each language
     * @throws Problem with exit code 1 where it has become untrue since
     */
    void beforeRelease(DocumentKind kind, Function<Language, DocumentContent> frozen);
}
