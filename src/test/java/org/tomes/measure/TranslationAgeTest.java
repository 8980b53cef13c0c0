package org.tomes.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.measure.TranslationStatus.CURRENT;
import static org.tomes.measure.TranslationStatus.OUTDATED;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.text.Language;

class TranslationAgeTest {

    private final Measure translated = TranslationAge.ofNew(new MeasureBuilder().title("Sperren")
            .target("Alles ist gesperrt.")
            .translation(Language.EN, TranslatedText.TITLE, "Locks")
            .translation(Language.EN, TranslatedText.TARGET, "Everything is locked.")
            .build());

    private Optional<TranslationStatus> afterChange(MeasureBuilder changed) {
        return TranslationAge.afterChange(translated, changed.build()).details().translationStatus();
    }

    @Test
    void newTranslationIsCurrentAndAMeasureWithoutOneHasNoStatus() {
        assertThat(translated.details().translationStatus()).contains(CURRENT);
        assertThat(translated.isTranslatedInto(Language.EN)).isTrue();
        assertThat(TranslationAge.ofNew(new MeasureBuilder().title("Sperren").build()).details().translationStatus())
                .isEmpty();
    }

    @Test
    void textChangedWithoutItsTranslationMakesItOutdated() {
        assertThat(afterChange(translated.change().target("Fast alles ist gesperrt."))).contains(OUTDATED);
        assertThat(afterChange(translated.change()
                .title("Löschsperren")
                .translation(Language.EN, TranslatedText.TARGET, "Everything has a lock."))).contains(OUTDATED);
    }

    @Test
    void textChangedWithItsTranslationAndOtherFieldsLeaveItCurrent() {
        assertThat(afterChange(translated.change()
                .target("Fast alles ist gesperrt.")
                .translation(Language.EN, TranslatedText.TARGET, "Almost everything is locked."))).contains(CURRENT);
        assertThat(afterChange(translated.change().notes("siehe Ticket"))).contains(CURRENT);
        assertThat(afterChange(translated.change().implementation("mit Azure Policy"))).contains(CURRENT);
    }

    @Test
    void onlyTheUserMarksAnOutdatedTranslationAsCurrent() {
        Measure outdated = TranslationAge.afterChange(translated, translated.change().target("Neu").build());
        assertThat(outdated.title(Language.EN)).isEqualTo("Sperren");
        assertThat(TranslationAge
                .afterChange(outdated,
                        outdated.change().translation(Language.EN, TranslatedText.TITLE, "Deletion locks").build())
                .hasOutdatedTranslation()).isTrue();

        Measure confirmed = TranslationAge.afterChange(outdated,
                outdated.change().translationStatus(Optional.of(CURRENT)).build());
        assertThat(confirmed.title(Language.EN)).isEqualTo("Locks");
    }

    @Test
    void removedTranslationHasNoStatus() {
        assertThat(afterChange(translated.change()
                .translation(Language.EN, TranslatedText.TITLE, "")
                .translation(Language.EN, TranslatedText.TARGET, ""))).isEmpty();
    }

    @Test
    void measureIsTranslatedOnlyIfEachTextIs() {
        assertThat(translated.change().implementation("mit Azure Policy").build().isTranslatedInto(Language.EN))
                .isFalse();
        assertThat(translated.isTranslatedInto(Language.DE)).isFalse();
        assertThat(translated.title(Language.DE)).isEqualTo("Sperren");
    }
}
