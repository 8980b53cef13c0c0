package org.tomes.office.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Inline;

class KeptParagraphsTest {

    private static final Block CHAPTER = new Heading(1, "7", "Bestand in Azure", "found");
    private static final Block SECTION = new Heading(2, "7.1", "Netzwerkarchitektur", "network");
    private static final Block TEXT = new Paragraph(Style.BODY, Inline.plain("Der Bestand entspricht den Daten."));

    /** A heading with one sentence was alone at the end of a page, its first subsection on the next. */
    @Test
    void paragraphBetweenTwoHeadingsStaysWithTheSecond() {
        assertThat(KeptParagraphs.at(List.of(CHAPTER, TEXT, SECTION), 1)).isTrue();
        assertThat(KeptParagraphs.at(List.of(CHAPTER, TEXT, TEXT, SECTION), 2)).isFalse();
        assertThat(KeptParagraphs.at(List.of(CHAPTER, TEXT), 1)).isFalse();
    }
}
