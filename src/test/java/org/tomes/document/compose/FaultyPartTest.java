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
    private final DocumentBuilder manuscript = new DocumentBuilder(null, texts, new Formats(texts, ZoneOffset.UTC),
            Map.of("first", 1, "not-assessed", 2));

    @Test
    void partThatFaultsIsTakenBackAndListedAndTheRestIsNumberedOn() {
        manuscript.section("first", "First");
        manuscript.part(2, "Before");
        manuscript.contained("test", "Half", () -> {
            manuscript.part(2, "Half");
            manuscript.gap("lost", "lost");
            throw new IllegalStateException("of a test");
        });
        manuscript.part(2, "After");

        assertThat(manuscript.blocks()).filteredOn(Block.Heading.class::isInstance)
                .extracting(block -> ((Block.Heading) block).number())
                .containsExactly("1", "1.1", "1.2");
        assertThat(manuscript.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.subject()).isEqualTo("Half");
            assertThat(gap.reason()).contains("internal error");
        });
        assertThat(manuscript.blocks()).filteredOn(Block.Paragraph.class::isInstance).hasSize(1);
    }

    @Test
    void pictureThatFaultsLeavesTheTextAroundIt() {
        manuscript.section("first", "First");
        manuscript.prose("Before");
        manuscript.pictures(() -> {
            throw new ArithmeticException("of a test");
        });
        manuscript.prose("After");

        assertThat(manuscript.blocks()).hasSize(4);
        assertThat(manuscript.gaps()).extracting(Gap::subject).isEqualTo(List.of("Figure"));
    }
}
