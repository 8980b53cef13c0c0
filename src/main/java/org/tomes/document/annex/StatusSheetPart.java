package org.tomes.document.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * The status of the annex's commitments on a certain day: its basis, open access from the internet, the places where
 * measures in force are not met, the deviations that no measure covers, and the measures that are not in force yet. It
 * has a separate date and separate pages after the signatures, because the commitments are agreed, while their status
 * changes.
 */
final class StatusSheetPart implements GeneratedPart<AnnexData> {

    @Override
    public String name() {
        return "further-development";
    }

    @Override
    public boolean isSeparable() {
        return true;
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        String today = document.formats().date(data.metadata().today());
        data.snapshot()
                .ifPresentOrElse(
                        snapshot -> document.paragraphs("annex.status.text", today,
                                document.formats().day(snapshot.capturedAt()), data.remedies().isAnyProposed() ? 1 : 0),
                        () -> document.paragraphs("annex.status.unchecked", today));
        measures(document, data);
    }

    /**
     * Explains the terms in the small print of the table. Only terms that occur are explained, because the number of
     * pages is limited.
     */
    private static List<String> legend(AnnexData data, Texts texts) {
        Map<String, Predicate<Measure>> uses = new LinkedHashMap<>();
        uses.put("CONFIRMED", data::isConfirmed);
        uses.put("CHECKED", data::isChecked);
        uses.put("PARTLY_CHECKED", data::isPartlyChecked);
        uses.put("EVIDENCED", data::isEvidenced);
        uses.put("UNASSESSED", data::isUnassessed);
        uses.put("DECLARED", data::isDeclared);
        return uses.entrySet()
                .stream()
                .filter(use -> data.agreed().stream().anyMatch(use.getValue()))
                .map(use -> texts.get("annex.legend." + use.getKey()))
                .toList();
    }

    /**
     * Writes a single table, because separate tables leave parts of pages empty. Targets that are not agreed yet are
     * left out.
     */
    private static void measures(DocumentBuilder document, AnnexData data) {
        Texts texts = document.texts();
        AnnexMeasureText words = new AnnexMeasureText(data, texts, document.formats());
        TableBuilder table = new TableBuilder(texts, "annex.status").column("measure", 4)
                .column("status", 43)
                .rowHeads();
        List<String> legend = legend(data, texts);
        if (!legend.isEmpty()) {
            table.row(MeasureListPart.group(texts.get("annex.legend"), 2));
            table.row(MeasureListPart.across(String.join(" ", legend), 2));
        }
        List<String> access = new OpenAccess(data, texts, document.formats()).sentences();
        if (!access.isEmpty()) {
            table.row(MeasureListPart.group(texts.get("annex.status.open"), 2));
            table.row(MeasureListPart.across(String.join(" ", access), 2));
        }
        Map<Boolean, List<Measure>> agreed = data.agreed().stream().collect(Collectors.partitioningBy(data::deviates));
        add(table, texts.get("annex.status.inForce"), agreed.get(true), words::deviating);
        Map<Boolean, List<Measure>> proven = agreed.get(false)
                .stream()
                .collect(
                        Collectors.partitioningBy(measure -> !data.isUnassessed(measure) && !data.isDeclared(measure)));
        kept(table, texts.get("annex.status.kept"), proven.get(true), words);
        kept(table, texts.get("annex.status.unproven"), proven.get(false), words);
        add(table, texts.get("annex.status.development"), data.measuresUnderDevelopment(), words::developing);
        unassigned(table, new UnassignedDeviations(data, texts, document.formats()), texts);
        if (table.isEmpty()) {
            document.paragraphs("annex.status.none");
        } else {
            document.table(table.build(""));
        }
    }

    private static void unassigned(TableBuilder table, UnassignedDeviations unassigned, Texts texts) {
        List<String> lines = Stream
                .concat(unassigned.sentencesByRemedy(),
                        unassigned.undecided()
                                .map(line -> texts.get("annex.unassigned.undecided.of", line.wrong(), line.deviation()))
                                .reduce((one, other) -> one + ", " + other)
                                .map(all -> texts.get("annex.unassigned.undecided.all", all))
                                .stream())
                .toList();
        if (!lines.isEmpty()) {
            table.row(MeasureListPart.group(texts.get("annex.unassigned"), 2));
            lines.forEach(line -> table.row(MeasureListPart.across(line, 2)));
        }
    }

    /** Adds the measures without a known deviation; measures with the same status are in one row. */
    private static void kept(TableBuilder table, String title, List<Measure> measures, AnnexMeasureText words) {
        Map<String, List<String>> byStatus = new LinkedHashMap<>();
        measures.forEach(measure -> byStatus.computeIfAbsent(words.deviating(measure), status -> new ArrayList<>())
                .add(measure.code()));
        if (!byStatus.isEmpty()) {
            table.row(MeasureListPart.group(title, 2));
            table.row(MeasureListPart.across(byStatus.entrySet()
                    .stream()
                    .map(entry -> words.texts()
                            .get("annex.status.kept.of", String.join(", ", entry.getValue()), entry.getKey()))
                    .collect(Collectors.joining(" ")), 2));
        }
    }

    private static void add(TableBuilder table, String title, List<Measure> measures, Function<Measure, String> text) {
        if (!measures.isEmpty()) {
            table.row(MeasureListPart.group(title, 2));
            measures.forEach(measure -> table.row(measure.code(), text.apply(measure)));
        }
    }
}
