package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The title of a tab names how many entries it has, and nothing if it has none. */
class CountsInTitlesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTitleCountsToZero(Language language) {
        Texts texts = Texts.in(language);
        assertThat(Stream.of("desktop_azure.complianceTab", "desktop_azure.assessments", "desktop_azure.adviceTab",
                "desktop_network.tab.hygiene", "score.screen.tab.controls", "score.screen.tab.sets",
                "cost.screen.items")).allSatisfy(key -> {
                    assertThat(texts.get(key, 0, 0)).doesNotContain("0", "(", ")");
                    assertThat(texts.get(key, 3, 0)).contains("(3");
                });
    }
}
