package org.tomes.document.annex;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.catalogue.Article32Objective;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;

/**
 * The measures that serve each objective of Article 32 (1) GDPR, and the measures to which the annex does not commit
 * yet. Customers must see which protection of their data is not agreed.
 */
final class ObjectiveCoveragePart implements GeneratedPart<AnnexData> {

    @Override
    public String name() {
        return "goal-overview";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        if (data.measures().isEmpty()) {
            document.paragraphs("annex.overview.none");
            return;
        }
        List<Measure> inForce = data.agreed();
        document.paragraphs("annex.overview.text", inForce.size(), data.measuresUnderDevelopment().size(),
                data.internal());
        document.table(goals(document, data).build(""));
    }

    private static TableBuilder goals(DocumentBuilder document, AnnexData data) {
        TableBuilder table = new TableBuilder(document.texts(), "annex.overview.goals").rowHeads()
                .column("goal", 8)
                .column("inForce", 35);
        Map<MeasureGroupHeading, List<Measure>> outline = MeasureGroupHeading.outline(data.measures());
        for (Article32Objective goal : Article32Objective.values()) {
            List<Measure> measures = outline.entrySet()
                    .stream()
                    .filter(entry -> entry.getKey().goal() == goal)
                    .flatMap(entry -> entry.getValue().stream())
                    .distinct()
                    .toList();
            table.row(document.texts()
                    .get("annex.overview.goals.letter", document.texts().name("catalogue", goal),
                            String.valueOf(goal.letter())),
                    codes(measures, data::isAgreed, document));
        }
        List<Measure> notCommitted = data.measuresUnderDevelopment();
        if (!notCommitted.isEmpty()) {
            table.row(MeasureListPart.group(document.texts().get("annex.overview.notCommitted"), 2));
            table.row(MeasureListPart.across(notCommitted.stream()
                    .map(measure -> document.texts()
                            .get("annex.overview.notCommitted.of", measure.title(document.texts().language()),
                                    measure.code()))
                    .collect(Collectors.joining("; ")), 2));
        }
        return table;
    }

    private static String codes(List<Measure> measures, Predicate<Measure> condition, DocumentBuilder document) {
        return document.formats()
                .orDash(measures.stream()
                        .filter(condition)
                        .map(Measure::code)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}
