package org.tomes.measure;

import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.text.Language;

/**
 * Marks translations as outdated when the translated text changes, because documents in the other language must not
 * contain text that no longer applies. Only users mark translations as current again.
 */
public final class TranslationAge {

    private TranslationAge() {
    }

    /** Returns a new measure; its translations are current. */
    static Measure ofNew(Measure measure) {
        return withStatus(measure,
                measure.details().translationStatus().or(() -> Optional.of(TranslationStatus.CURRENT)));
    }

    /**
     * Returns a changed measure with the updated status of its translations. If the user changed this status as well,
     * it remains as the user set it.
     */
    static Measure afterChange(Measure before, Measure changed) {
        Optional<TranslationStatus> stored = before.details().translationStatus();
        if (!stored.equals(changed.details().translationStatus())) {
            return ofNew(changed);
        }
        boolean outdated = Stream.of(Language.values())
                .anyMatch(language -> Stream.of(TranslatedText.values())
                        .anyMatch(text -> isOutdated(language, text, before, changed)));
        return outdated ? withStatus(changed, Optional.of(TranslationStatus.OUTDATED)) : ofNew(changed);
    }

    /** Whether saving this change marks a translation as outdated that is still current. */
    public static boolean isOutdatedBy(Measure before, Measure changed) {
        return !before.hasOutdatedTranslation() && afterChange(before, changed).hasOutdatedTranslation();
    }

    private static boolean isOutdated(Language language, TranslatedText text, Measure before, Measure changed) {
        String translation = changed.details().translations().get(language, text);
        return !translation.isEmpty() && translation.equals(before.details().translations().get(language, text))
                && !text.original(before).equals(text.original(changed));
    }

    private static Measure withStatus(Measure measure, Optional<TranslationStatus> status) {
        Optional<TranslationStatus> kept = status.filter(_ -> !measure.details().translations().isEmpty());
        return kept.equals(measure.details().translationStatus()) ? measure
                : measure.change().translationStatus(kept).build();
    }
}
