package org.tomes.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;

class MissingPartTest {

    private static final String SUGGESTED = "Words.\n\n{{duties:nsg, backup}}\n\n## Vaults\n\nAll of them.\n\n{{vault-table}}\n\n## More\n\nWords.\n";

    private static SectionStatus section(String key, String suggestion, String text) {
        SuggestedText suggested = new SuggestedText(new SectionText(key, "Title", suggestion));
        return new SectionStatus(new EditedSection(DocumentKind.CLOUD_SECURITY_POLICY, key, Language.EN, "Title", text,
                suggested.hash(), 1), false, Optional.of(suggested), Optional.empty());
    }

    private static List<String> lost(String text, SectionText... others) {
        SectionStatus section = section("secrets", SUGGESTED, text);
        List<SectionText> said = new ArrayList<>(List.of(others));
        said.add(section.record().section());
        return MissingPart.of(List.of(section), said).stream().map(one -> one.use().written()).toList();
    }

    @Test
    void partsUsedInNoSectionAreMissing() {
        assertThat(lost(SUGGESTED)).isEmpty();
        assertThat(lost("Own words.")).containsExactly("{{duties:nsg, backup}}", "{{vault-table}}");
        assertThat(lost("{{duties:nsg}}")).as("for other tasks").containsExactly("{{vault-table}}");
        assertThat(lost("{{duties:nsg}}", new SectionText("own-1", "Own", "{{vault-table}}"))).as("moved elsewhere")
                .isEmpty();
    }

    @Test
    void filledOpenInputIsNotAMissingPart() {
        SectionStatus written = section("context", "What has changed.\n\n{{open-input}}\n", "Two sites were closed.");

        assertThat(MissingPart.of(List.of(written), List.of(written.record().section()))).isEmpty();
    }

    @Test
    void partsOfASectionThatIsLeftOutAreLost() {
        assertThat(MissingPart.of(List.of(section("secrets", SUGGESTED, SUGGESTED)), List.of())).hasSize(2);
    }

    @Test
    void missingPartIsPlacedBelowItsSuggestedHeading() {
        String text = "Mine.\n\n## Vaults\n\nMine.\n\n## More\n";
        MissingPart table = MissingPart
                .of(List.of(section("secrets", SUGGESTED, text)), List.of(new SectionText("secrets", "T", text)))
                .getLast();

        assertThat(text.substring(0, table.place(text, SUGGESTED)).strip()).endsWith("## Vaults\n\nMine.");
        assertThat(table.place("Nothing like it", SUGGESTED)).isEqualTo("Nothing like it".length());
    }
}
