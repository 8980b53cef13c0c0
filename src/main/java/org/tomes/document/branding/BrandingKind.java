package org.tomes.document.branding;

/** The kinds of files that determine the design of documents. */
public enum BrandingKind {
    /** A Word template for documents. */
    TEMPLATE,
    /** The logo on the first page of documents that do not use a template. */
    LOGO
}
