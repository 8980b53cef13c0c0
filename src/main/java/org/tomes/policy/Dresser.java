package org.tomes.policy;

import org.tomes.policy.content.DocumentContent;

/** Writes into a document that was just composed which version it is a draft of. */
@FunctionalInterface
public interface Dresser {

    DocumentContent draft(DocumentKind kind, DocumentContent composed);
}
