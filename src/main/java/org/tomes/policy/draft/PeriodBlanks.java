package org.tomes.policy.draft;

import java.time.LocalDate;
import java.util.function.Function;
import org.tomes.policy.Period;
import org.tomes.policy.content.Inline;

/** The placeholders of documents that are about a period. */
public final class PeriodBlanks {

    private PeriodBlanks() {
    }

    public static <F> void addTo(Vocabulary<F> vocabulary, Function<F, Period> period) {
        day(vocabulary, "period-from", period.andThen(Period::from));
        day(vocabulary, "period-to", period.andThen(Period::to));
    }

    private static <F> void day(Vocabulary<F> vocabulary, String name, Function<F, LocalDate> day) {
        vocabulary.word(name, (manuscript, facts, argument) -> Inline.plain(manuscript.formats().date(day.apply(facts))));
    }
}
