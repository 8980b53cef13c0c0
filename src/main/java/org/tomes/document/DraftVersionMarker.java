package org.tomes.document;

import org.tomes.document.content.DocumentContent;

/** Adds the number of the drafted version to a composed document. */
@FunctionalInterface
public interface DraftVersionMarker {

    DocumentContent draft(DocumentKind kind, DocumentContent composed);
}
