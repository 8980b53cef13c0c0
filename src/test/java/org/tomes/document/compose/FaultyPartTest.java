package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tomes.document.content.Block;
import org.tomes.problem.ExpectsFaults;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@ExpectsFaults
class FaultyPartTest {

    private final Texts texts = Texts.in(Language.EN);
    private final DocumentBuilder document = new DocumentBuilder(null, texts, new Formats(texts, ZoneOffset.UTC),
            Map.of("first", 1, "not-assessed", 2));

    @Test
    void failedPartIsRemovedAndListed() {
        document.section("first", "First");
        document.part(2, "Before");
        document.guarded("test", "Half", () -> {
            document.part(2, "Half");
            document.gap("lost", "lost");
            throw new IllegalStateException("of a test");
        });
        document.part(2, "After");

        assertThat(document.blocks()).filteredOn(Block.Heading.class::isInstance)
                .extracting(block -> ((Block.Heading) block).number())
                .containsExactly("1", "1.1", "1.2");
        assertThat(document.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.subject()).isEqualTo("Half");
            assertThat(gap.reason()).contains("internal error");
        });
        assertThat(document.blocks()).filteredOn(Block.Paragraph.class::isInstance).hasSize(1);
    }

    @Test
    void failedPictureDoesNotAffectTheTextAroundIt() {
        document.section("first", "First");
        document.userText("Before");
        document.pictures(() -> {
            throw new ArithmeticException("of a test");
        });
        document.userText("After");

        assertThat(document.blocks()).hasSize(4);
        assertThat(document.gaps()).extracting(NotAssessedEntry::subject).isEqualTo(List.of("Figure"));
    }
}
