package org.tomes.desktop.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The notice of an import contains only what the import changed. */
class ScoreImportNoticeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"1|0|0|1 new Secure Score value",
                "2|3|0|2 new Secure Score values, " + "3 new values of security controls",
                "0|1|2|1 new value of a security control, 2 already recorded",
                "0|0|5|No new values, 5 already recorded", "0|0|0|No new values"})
    void noticeHasNoEmptyPhrases(int samples, int controls, int unchanged, String notice) {
        assertThat(Texts.in(Language.EN)
                .get(new ScoreImporter.Outcome(samples, controls, unchanged, List.of()).notice().text()))
                .isEqualTo(notice);
    }
}
