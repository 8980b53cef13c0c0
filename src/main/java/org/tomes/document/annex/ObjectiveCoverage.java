package org.tomes.document.annex;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * The measures that serve each objective of Article 32 (1) GDPR, and the number of reviewed ones among those in force.
 */
final class ObjectiveCoverage implements GeneratedPart<AnnexData> {

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
        document.paragraphs("annex.overview.text", data.measures().size() - inForce.size(), inForce.size(),
                inForce.stream().filter(measure -> data.contradiction(measure).isPresent()).count());
        document.table(goals(document, data).build(""));
        leftOut(document, data);
    }

    /**
     * Shows customers who compare the codes with another list that no code is missing by accident. Titles of internal
     * measures are omitted, since they may disclose vulnerabilities.
     */
    private static void leftOut(DocumentBuilder document, AnnexData data) {
        if (!data.leftOut().isEmpty()) {
            Texts texts = document.texts();
            document.paragraphs("annex.leftOut", data.leftOut().values().stream().mapToInt(List::size).sum(), data
                    .leftOut()
                    .entrySet()
                    .stream()
                    .map(entry -> texts.get("annex.leftOut." + entry.getKey(), entry.getValue().size(),
                            entry.getValue().stream().map(Measure::code).sorted().collect(Collectors.joining(", "))))
                    .collect(Collectors.joining("; ")));
        }
    }

    private static TableBuilder goals(DocumentBuilder document, AnnexData data) {
        TableBuilder table = new TableBuilder(document.texts(), "annex.overview.goals").rowHeads()
                .column("goal", 7)
                .column("inForce", 34);
        Map<Heading, List<Measure>> outline = Heading.outline(data.measures());
        for (ProtectionGoal goal : ProtectionGoal.values()) {
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
