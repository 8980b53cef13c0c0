package org.tomes.office.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tomes.document.preview.PageImage;
import org.tomes.document.preview.RenderedPages;
import org.tomes.office.design.HeadingPages;

/** The pages of a PDF, rendered with PDFBox; access is synchronised, because PDFBox is not thread-safe. */
final class PdfPages implements RenderedPages {

    private static final int OPAQUE = 0xFF000000;

    private final PDDocument document;
    private final HeadingPages pages;
    private final PDFRenderer renderer;

    PdfPages(PDDocument document, HeadingPages pages) {
        this.document = document;
        this.pages = pages;
        this.renderer = new PDFRenderer(document);
    }

    @Override
    public int count() {
        return pages.total();
    }

    @Override
    public OptionalInt page(String anchor) {
        Integer page = pages.byAnchor().get(anchor);
        return page == null ? OptionalInt.empty() : OptionalInt.of(page);
    }

    @Override
    public synchronized PageImage image(int page, double scale) {
        try {
            BufferedImage image = renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= OPAQUE;
            }
            return new PageImage(image.getWidth(), image.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw page " + page, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
