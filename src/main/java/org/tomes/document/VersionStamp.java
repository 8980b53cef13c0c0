package org.tomes.document;

import org.tomes.document.content.DocumentContent;

/** Writes into a document that was just composed which version it is a draft of. */
@FunctionalInterface
public interface VersionStamp {

    DocumentContent draft(DocumentKind kind, DocumentContent composed);
}
