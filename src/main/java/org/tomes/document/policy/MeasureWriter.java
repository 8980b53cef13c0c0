package org.tomes.document.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Names;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** Writes one measure: its facts in a line, then what it aims at and how it is done, in the company's own words. */
final class MeasureWriter {

    private final DocumentBuilder manuscript;
    private final Texts texts;
    private final Formats formats;
    private final Names names;

    MeasureWriter(DocumentBuilder manuscript, Names names) {
        this.manuscript = manuscript;
        this.texts = manuscript.texts();
        this.formats = manuscript.formats();
        this.names = names;
    }

    static String anchor(Measure measure) {
        return "measure-" + measure.id();
    }

    void write(Measure measure) {
        manuscript.part(3, measure.code() + " " + measure.title(), anchor(measure));
        manuscript.paragraph(Inline.plain(String.join(" · ", facts(measure))));
        if (measure.target().isBlank() && measure.implementation().isBlank()) {
            manuscript.paragraphs("policy.measures.noDescription");
        }
        paragraph("policy.measures.target", measure.target());
        paragraph("policy.measures.implementation", measure.implementation());
        paragraph("policy.measures.scope", measure.scope());
        paragraph("policy.measures.controls",
                Stream.concat(
                        measure.controls()
                                .stream()
                                .map(link -> link.control() + " (" + texts.name("measure", link.kind()) + ")"),
                        measure.details()
                                .ownControls()
                                .stream()
                                .map(link -> link.control() + " (" + texts.name("measure", link.kind()) + ")"))
                        .collect(Collectors.joining(", ")));
        paragraph("policy.measures.goals",
                measure.goals().stream().map(goal -> texts.name("catalogue", goal)).collect(Collectors.joining(", ")));
    }

    private List<String> facts(Measure measure) {
        List<String> facts = new ArrayList<>();
        facts.add(labelled("measure.field.kind", texts.name("measure", measure.kind())));
        facts.add(labelled("measure.field.status", texts.name("measure", measure.status())));
        String owner = names.person(measure.owner()).orElse(texts.get("policy.format.nobody"));
        Optional<String> deputy = names.person(measure.deputy());
        facts.add(deputy.map(name -> texts.get("policy.measures.ownerAndDeputy", owner, name))
                .orElseGet(() -> texts.get("policy.measures.owner", owner)));
        measure.due()
                .filter(due -> measure.done().isEmpty())
                .ifPresent(due -> facts.add(texts.get("policy.measures.due", formats.date(due))));
        measure.done().ifPresent(done -> facts.add(texts.get("policy.measures.done", formats.date(done))));
        measure.nextReview().ifPresent(next -> facts.add(texts.get("policy.measures.review", formats.date(next))));
        return facts;
    }

    private String labelled(String labelKey, String value) {
        return texts.get(labelKey) + ": " + value;
    }

    private void paragraph(String labelKey, String text) {
        if (!text.isBlank()) {
            manuscript.paragraph(List.of(new Inline.Text(texts.get(labelKey) + " ", Look.STRONG),
                    new Inline.Text(text.strip(), Look.PLAIN)));
        }
    }
}
