package org.tomes.document.datasheet;

import org.tomes.document.content.DocumentContent;

/**
 * A data sheet that is ready to be written.
 *
 * @param file name of the files without extension: {@code TOM-013-en}
 */
public record ComposedDataSheet(String file, DocumentContent content) {
}
