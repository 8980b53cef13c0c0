package org.tomes.document.annex;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;

/** How many measures serve each goal, and how many of them are in force. */
final class Overview implements Part<Facts> {

    @Override
    public String name() {
        return "goal-overview";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        if (facts.measures().isEmpty()) {
            manuscript.paragraphs("annex.overview.none");
            return;
        }
        List<Measure> inForce = facts.measures().stream().filter(Facts::inForce).toList();
        manuscript.paragraphs("annex.overview.text", facts.measures().size(), inForce.size());
        manuscript.table(goals(manuscript, Heading.outline(facts.measures())));
        manuscript.part("annex.overview.review");
        if (inForce.isEmpty()) {
            manuscript.paragraphs("annex.overview.review.none");
            return;
        }
        long reviewed = inForce.stream().filter(measure -> measure.reviewIntervalMonths() > 0).count();
        long confirmed = inForce.stream().filter(measure -> measure.status() == Status.VERIFIED_EFFECTIVE).count();
        if (reviewed == inForce.size()) {
            manuscript.paragraphs("annex.overview.review.all", reviewed, confirmed);
        } else {
            manuscript.paragraphs("annex.overview.review.text", inForce.size(), reviewed, confirmed);
        }
    }

    private static TableBuilder goals(DocumentBuilder manuscript, Map<Heading, List<Measure>> outline) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "annex.overview.goals").rowHeads()
                .column("goal", 6)
                .column("law", 5)
                .numbers("inForce", 3)
                .numbers("begun", 3)
                .numbers("planned", 3);
        for (ProtectionGoal goal : ProtectionGoal.values()) {
            List<Measure> measures = outline.entrySet()
                    .stream()
                    .filter(entry -> entry.getKey().goal() == goal)
                    .flatMap(entry -> entry.getValue().stream())
                    .distinct()
                    .toList();
            table.row(manuscript.texts().name("catalogue", goal), manuscript.texts().get(goal.reference()),
                    count(measures, Facts::inForce), count(measures, measure -> measure.status() == Status.IN_PROGRESS),
                    count(measures, measure -> measure.status() == Status.PLANNED));
        }
        return table;
    }

    private static String count(List<Measure> measures, Predicate<Measure> wanted) {
        return String.valueOf(measures.stream().filter(wanted).count());
    }
}
