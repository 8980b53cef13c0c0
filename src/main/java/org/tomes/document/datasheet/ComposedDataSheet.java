package org.tomes.document.datasheet;

import org.tomes.document.content.DocumentContent;

/**
 * A data sheet ready to be written.
 *
 * @param file name of its files without extension: {@code TOM-013-en}
 */
public record ComposedDataSheet(String file, DocumentContent content) {
}
