package org.tomes.office.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.preview.PageImage;
import org.tomes.document.preview.RenderedPages;
import org.tomes.office.DocumentFixture;
import org.tomes.office.OfficeFormats;
import org.tomes.text.Language;

class PdfPageRendererTest {

    @Test
    void pagesAreDrawnAsTheyPrint() {
        DocumentContent content = DocumentFixture.everything(Language.DE);
        try (RenderedPages pages = OfficeFormats.pages().print(content)) {
            assertThat(pages.count()).isGreaterThan(2);
            for (int page = 1; page <= pages.count(); page++) {
                PageImage image = pages.image(page, 0.5);
                assertThat(image.pixels()).hasSize(image.width() * image.height());
                assertThat((double) image.width() / image.height()).isBetween(0.70, 0.715);
                assertThat(Arrays.stream(image.pixels()).filter(pixel -> (pixel & 0xFF) < 180).count())
                        .as("ink on page " + page)
                        .isPositive();
            }
        }
    }

    @Test
    void everyHeadingHasAPageAndUnknownAnchorsHaveNone() {
        DocumentContent content = DocumentFixture.everything(Language.EN);
        try (RenderedPages pages = OfficeFormats.pages().print(content)) {
            content.blocks()
                    .stream()
                    .filter(Heading.class::isInstance)
                    .map(block -> ((Heading) block).anchor())
                    .forEach(anchor -> assertThat(pages.page(anchor).orElse(0)).as(anchor).isBetween(1, pages.count()));
            assertThat(pages.page("no-such-heading")).isEmpty();
        }
    }
}
