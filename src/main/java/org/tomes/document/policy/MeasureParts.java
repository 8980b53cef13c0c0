package org.tomes.document.policy;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;

/** How many measures the register holds, for texts that ask for it. */
final class MeasureParts {

    private MeasureParts() {
    }

    static void addWordsTo(PlaceholderCatalog<PolicyData> vocabulary) {
        vocabulary.word("measures", (manuscript, facts, argument) -> number(manuscript, inForce(facts).size()));
        vocabulary.word("measures-implemented", (manuscript, facts, argument) -> number(manuscript,
                (int) inForce(facts).stream().filter(MeasureParts::isImplemented).count()));
    }

    private static List<Measure> inForce(PolicyData facts) {
        return facts.measures().stream().filter(measure -> measure.status() != Status.RETIRED).toList();
    }

    private static List<Inline> number(DocumentBuilder manuscript, int number) {
        return Inline.plain(manuscript.formats().number(number));
    }

    private static boolean isImplemented(Measure measure) {
        return measure.status().isInForce();
    }
}
