package org.tomes.document.annex;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;

/** Which measures serve each objective of Article 32 (1) GDPR, and how many of those in force are reviewed. */
final class ObjectiveCoverage implements Part<AnnexData> {

    @Override
    public String name() {
        return "goal-overview";
    }

    @Override
    public void write(DocumentBuilder manuscript, AnnexData facts) {
        if (facts.measures().isEmpty()) {
            manuscript.paragraphs("annex.overview.none");
            return;
        }
        List<Measure> inForce = facts.agreed();
        manuscript.paragraphs("annex.overview.text", facts.measures().size(), inForce.size(),
                inForce.stream().filter(measure -> facts.contradiction(measure).isPresent()).count());
        manuscript.table(goals(manuscript, facts));
        if (inForce.isEmpty()) {
            manuscript.paragraphs("annex.overview.review.none");
            return;
        }
        long reviewed = inForce.stream().filter(measure -> measure.reviewIntervalMonths() > 0).count();
        long confirmed = inForce.stream().filter(facts::isConfirmed).count();
        if (reviewed == inForce.size()) {
            manuscript.paragraphs("annex.overview.review.all", reviewed, confirmed);
        } else {
            manuscript.paragraphs("annex.overview.review.text", inForce.size(), reviewed, confirmed);
        }
    }

    private static TableBuilder goals(DocumentBuilder manuscript, AnnexData facts) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "annex.overview.goals").rowHeads()
                .column("goal", 5)
                .column("inForce", 6)
                .column("deviating", 7)
                .column("development", 6);
        Map<Heading, List<Measure>> outline = Heading.outline(facts.measures());
        for (ProtectionGoal goal : ProtectionGoal.values()) {
            List<Measure> measures = outline.entrySet()
                    .stream()
                    .filter(entry -> entry.getKey().goal() == goal)
                    .flatMap(entry -> entry.getValue().stream())
                    .distinct()
                    .toList();
            Predicate<Measure> contradicted = measure -> facts.contradiction(measure).isPresent();
            table.row(
                    manuscript.texts()
                            .get("annex.overview.goals.letter", manuscript.texts().name("catalogue", goal),
                                    String.valueOf(goal.letter())),
                    codes(measures, contradicted.negate().and(facts::isAgreed), manuscript),
                    codes(measures, contradicted.and(facts::isAgreed), manuscript),
                    codes(measures, measure -> !facts.isAgreed(measure), manuscript));
        }
        return table;
    }

    private static String codes(List<Measure> measures, Predicate<Measure> wanted, DocumentBuilder manuscript) {
        return manuscript.formats()
                .orDash(measures.stream().filter(wanted).map(Measure::code).sorted().collect(Collectors.joining(", ")));
    }
}
