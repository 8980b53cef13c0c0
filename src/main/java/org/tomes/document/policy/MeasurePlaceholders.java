package org.tomes.document.policy;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;

/** Placeholders for numbers of measures. */
final class MeasurePlaceholders {

    private MeasurePlaceholders() {
    }

    static void addWordsTo(PlaceholderCatalog<PolicyData> placeholders) {
        placeholders.word("measures", (document, data, argument) -> number(document, measuresInUse(data).size()));
        placeholders.word("measures-implemented", (document, data, argument) -> number(document,
                (int) measuresInUse(data).stream().filter(MeasurePlaceholders::isImplemented).count()));
    }

    private static List<Measure> measuresInUse(PolicyData data) {
        return data.measures().stream().filter(measure -> measure.status() != MeasureStatus.RETIRED).toList();
    }

    private static List<Inline> number(DocumentBuilder document, int number) {
        return Inline.plain(document.formats().number(number));
    }

    private static boolean isImplemented(Measure measure) {
        return measure.status().isInForce();
    }
}
