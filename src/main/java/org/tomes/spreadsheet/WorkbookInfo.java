package org.tomes.spreadsheet;

import java.time.Instant;

/**
 * Document data in the print layout and the properties of a workbook.
 *
 * @param version version as displayed, such as {@code 1.1 (draft)}
 * @param marks classification, preceded by a draft mark if the document is a draft
 * @param pageOf text with {@code {0}} for the page and {@code {1}} for the number of pages
 * @param createdAt creation time in the properties; equal input gives equal bytes
 */
public record WorkbookInfo(String title, String version, String company, String author, String classification,
        String marks, String pageOf, Instant createdAt) {
}
