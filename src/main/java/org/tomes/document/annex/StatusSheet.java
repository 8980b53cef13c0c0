package org.tomes.document.annex;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * The status of the commitments of the annex on a certain day: where measures in force are not met, which deviations no
 * measure covers, and which measures are not in force yet. It has a date of its own and follows the signatures, because
 * the commitments are agreed and their status changes.
 */
final class StatusSheet implements GeneratedPart<AnnexData> {

    @Override
    public String name() {
        return "further-development";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        String today = document.formats().date(data.metadata().today());
        data.snapshot()
                .ifPresentOrElse(
                        snapshot -> document.paragraphs("annex.status.text", today,
                                document.formats().day(snapshot.capturedAt())),
                        () -> document.paragraphs("annex.status.unchecked", today));
        measures(document, data);
    }

    /** A single table, because separate tables leave parts of pages empty. Targets not agreed yet are not included. */
    private static void measures(DocumentBuilder document, AnnexData data) {
        Texts texts = document.texts();
        AnnexMeasureText words = new AnnexMeasureText(data, texts, document.formats());
        TableBuilder table = new TableBuilder(texts, "annex.status").column("measure", 4)
                .column("status", 43)
                .rowHeads();
        add(table, texts.get("annex.status.inForce"),
                data.agreed().stream().filter(measure -> !words.deviating(measure).isEmpty()).toList(),
                words::deviating);
        add(table, texts.get("annex.status.development"), data.underDevelopment(), words::developing);
        unassigned(table, new UnassignedDeviations(data, texts, document.formats()), texts);
        if (table.isEmpty()) {
            document.paragraphs("annex.status.none");
        } else {
            document.table(table.build(""));
        }
    }

    private static void unassigned(TableBuilder table, UnassignedDeviations unassigned, Texts texts) {
        List<String> lines = Stream
                .concat(unassigned.byRemedy(),
                        unassigned.undecided()
                                .map(line -> texts.get("annex.unassigned.undecided.of", line.wrong(), line.deviation()))
                                .reduce((one, other) -> one + "; " + other)
                                .map(all -> texts.get("annex.unassigned.undecided.all", all))
                                .stream())
                .toList();
        if (!lines.isEmpty()) {
            table.row(MeasureList.group(texts.get("annex.unassigned")));
            lines.forEach(line -> table.row("–", line));
        }
    }

    private static void add(TableBuilder table, String title, List<Measure> measures, Function<Measure, String> text) {
        if (!measures.isEmpty()) {
            table.row(MeasureList.group(title));
            measures.forEach(measure -> table.row(measure.code(), text.apply(measure)));
        }
    }
}
