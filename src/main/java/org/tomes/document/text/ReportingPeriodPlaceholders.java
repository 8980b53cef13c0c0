package org.tomes.document.text;

import java.time.LocalDate;
import java.util.function.Function;
import org.tomes.document.ReportPeriod;
import org.tomes.document.content.Inline;

/** The placeholders of documents that report on a period. */
public final class ReportingPeriodPlaceholders {

    private ReportingPeriodPlaceholders() {
    }

    public static <F> void addTo(PlaceholderCatalog<F> placeholders, Function<F, ReportPeriod> period) {
        day(placeholders, "period-from", period.andThen(ReportPeriod::from));
        day(placeholders, "period-to", period.andThen(ReportPeriod::to));
    }

    private static <F> void day(PlaceholderCatalog<F> placeholders, String name, Function<F, LocalDate> day) {
        placeholders.word(name, (document, facts, argument) -> Inline.plain(document.formats().date(day.apply(facts))));
    }
}
