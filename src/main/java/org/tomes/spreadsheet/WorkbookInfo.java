package org.tomes.spreadsheet;

import java.time.Instant;

/**
 * What the print and the properties of a workbook that is a document say of it.
 *
 * @param version as shown, such as {@code 1.1 (draft)}
 * @param marks classification, preceded by the mark of a draft
 * @param pageOf with {@code {0}} for the page and {@code {1}} for the number of pages
 * @param createdAt the moment in the properties; equal input gives equal bytes
 */
public record WorkbookInfo(String title, String version, String company, String author, String classification,
        String marks, String pageOf, Instant createdAt) {
}
