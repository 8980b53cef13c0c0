package org.tomes.document.annex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.text.Texts;

/**
 * The measures themselves, by the letters of Article 32 (1) GDPR and the classical categories below. How a measure is
 * done within the company, and who does it, is not for customers.
 */
final class MeasureList implements Part<Facts> {

    /** A letter of the law and the goals that it names. */
    private static final List<Character> LETTERS = List.of('a', 'b', 'c', 'd');

    @Override
    public String name() {
        return "measures-by-goal";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        Map<Heading, List<Measure>> outline = Heading.outline(facts.measures());
        Map<MeasureId, String> told = new HashMap<>();
        for (char letter : LETTERS) {
            manuscript.part("annex.letter." + letter);
            for (ProtectionGoal goal : Heading.CATEGORIES.keySet()) {
                if (goal.letter() == letter) {
                    goal(manuscript, goal, outline, facts, told);
                }
            }
        }
        others(manuscript, facts);
    }

    private static void goal(DocumentBuilder manuscript, ProtectionGoal goal, Map<Heading, List<Measure>> outline,
            Facts facts, Map<MeasureId, String> told) {
        Texts texts = manuscript.texts();
        manuscript.part(3, texts.name("catalogue", goal), "goal-" + goal.name());
        List<Map.Entry<Heading, List<Measure>>> headings = outline.entrySet()
                .stream()
                .filter(entry -> entry.getKey().goal() == goal)
                .toList();
        boolean none = headings.stream().allMatch(entry -> entry.getValue().isEmpty());
        headings.stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .forEach(entry -> manuscript
                        .table(table(manuscript, title(entry.getKey(), texts), entry.getValue(), facts, told)));
        String missing = headings.stream()
                .filter(entry -> entry.getValue().isEmpty() && entry.getKey().category().isPresent())
                .map(entry -> texts.name("catalogue", entry.getKey().category().orElseThrow()))
                .collect(Collectors.joining(", "));
        if (none) {
            manuscript.paragraphs("annex.measures.none");
        } else if (!missing.isEmpty() && headings.size() > 2) {
            manuscript.paragraphs("annex.measures.missing", missing);
        }
    }

    static String title(Heading heading, Texts texts) {
        return heading.category()
                .map(category -> texts.name("catalogue", category))
                .orElseGet(() -> texts.get("annex.measures.other", texts.name("catalogue", heading.goal())));
    }

    private static void others(DocumentBuilder manuscript, Facts facts) {
        List<Measure> others = facts.measures().stream().filter(measure -> Heading.of(measure).isEmpty()).toList();
        if (!others.isEmpty()) {
            manuscript.part("annex.letter.none");
            manuscript.table(
                    table(manuscript, manuscript.texts().get("annex.letter.none"), others, facts, new HashMap<>()));
        }
    }

    private static TableBuilder table(DocumentBuilder manuscript, String title, List<Measure> measures, Facts facts,
            Map<MeasureId, String> told) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "annex.measures.table", title).column("measure", 5)
                .column("target", 9)
                .column("state", 4)
                .rowHeads();
        measures.forEach(measure -> table.richRow(Inline.plain(measure.code() + " " + measure.title()),
                Inline.plain(target(manuscript, measure, told.putIfAbsent(measure.id(), title))),
                Inline.plain(state(manuscript, measure, facts))));
        return table;
    }

    /** In full where the measure stands for the first time; after that where that was. */
    private static String target(DocumentBuilder manuscript, Measure measure, String toldUnder) {
        return toldUnder != null ? manuscript.texts().get("annex.measures.told", toldUnder)
                : manuscript.formats().orDash(measure.target().strip());
    }

    static String state(DocumentBuilder manuscript, Measure measure, Facts facts) {
        Texts texts = manuscript.texts();
        if (facts.deviates(measure)) {
            return measure.done()
                    .map(done -> texts.get("annex.state.DEVIATING.done", manuscript.formats().date(done)))
                    .orElseGet(() -> texts.get("annex.state.DEVIATING"));
        }
        return switch (measure.status()) {
            case PLANNED, IN_PROGRESS -> measure.due()
                    .map(due -> texts.get("annex.state." + measure.status() + ".due", manuscript.formats().date(due)))
                    .orElseGet(() -> texts.get("annex.state." + measure.status()));
            case IMPLEMENTED,
                    VERIFIED_EFFECTIVE ->
                measure.done()
                        .map(done -> texts.get("annex.state." + measure.status() + ".done",
                                manuscript.formats().date(done)))
                        .orElseGet(() -> texts.get("annex.state." + measure.status()));
            case RETIRED -> texts.name("measure", measure.status());
        };
    }
}
