package org.tomes.document;

import org.tomes.document.content.DocumentContent;

/** Adds the number of the version that is being drafted to a composed document. */
@FunctionalInterface
public interface DraftVersionMarker {

    DocumentContent draft(DocumentKind kind, DocumentContent composed);
}
