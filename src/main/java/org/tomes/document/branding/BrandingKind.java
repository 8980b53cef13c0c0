package org.tomes.document.branding;

/** What a company brings for the look of its documents. */
public enum BrandingKind {
    /** A Word file that documents are written into. */
    TEMPLATE,
    /** The picture on the first page of documents that are not written into a template. */
    LOGO
}
