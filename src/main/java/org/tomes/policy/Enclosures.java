package org.tomes.policy;

import java.util.Optional;
import org.tomes.policy.content.Attachment;
import org.tomes.text.Language;

/** What goes inside of a document beside its text. */
@FunctionalInterface
public interface Enclosures {

    /** Of the document as the register stands at this moment; empty where the kind encloses nothing. */
    Optional<Attachment> of(DocumentKind kind, Language language);
}
