package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.annex.AnnexChapter.AnnexPosition;
import org.tomes.document.compose.Formats;
import org.tomes.measure.Measure;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The annex as sheets: measures, with one line each, deviations without a measure, and terms. */
final class AnnexWorkbook {

    private static final List<String> COLUMNS = List.of("chapter", "category", "goals", "code", "title", "target",
            "status", "date", "pending", "exceptions");
    private static final List<Integer> WIDTHS = List.of(24, 24, 24, 10, 44, 70, 60, 13, 60, 40);
    private static final List<Integer> DEVIATION_WIDTHS = List.of(70, 70);

    private static final List<Integer> TERM_WIDTHS = List.of(40, 100);

    private AnnexWorkbook() {
    }

    static List<OutputSheet> of(AnnexData data, Language language) {
        Texts texts = Texts.in(language);
        AnnexMeasureText words = new AnnexMeasureText(data, texts, new Formats(texts, data.metadata().zone()));
        return List.of(
                new OutputSheet(texts.get("annex.sheet"),
                        COLUMNS.stream().map(column -> texts.get("annex.sheet." + column)).toList(), WIDTHS,
                        data.measures().stream().map(measure -> row(measure, words)).toList()),
                new OutputSheet(texts.get("annex.unassigned.sheet"),
                        List.of(texts.get("annex.unassigned.rule"), texts.get("annex.unassigned.deviation")),
                        DEVIATION_WIDTHS,
                        new UnassignedDeviations(data, texts, words.formats()).rows()
                                .map(row -> List.<Object>of(row.wrong(), row.deviation()))
                                .toList()),
                new OutputSheet(texts.get("annex.terms.sheet"),
                        List.of(texts.get("annex.terms.what"), texts.get("annex.terms.value")), TERM_WIDTHS,
                        new ContractTerms(data, texts).all()
                                .stream()
                                .map(term -> List.<Object>of(term.name(), term.value()))
                                .toList()));
    }

    private static List<Object> row(Measure measure, AnnexMeasureText words) {
        Texts texts = words.texts();
        Optional<AnnexPosition> place = AnnexChapter.of(measure);
        Optional<LocalDate> date = measure.status().isInForce() ? measure.done() : measure.due();
        return List.of(
                words.data().isAgreed(measure)
                        ? texts.get(
                                "annex.chapter." + place.map(annexPlace -> annexPlace.chapter().name()).orElse("OTHER"))
                        : texts.get("annex.development.caption"),
                place.flatMap(AnnexPosition::category).map(category -> texts.name("catalogue", category)).orElse(""),
                measure.goals().stream().map(goal -> texts.name("catalogue", goal)).collect(Collectors.joining(", ")),
                measure.code(), measure.title(texts.language()), words.target(measure), words.state(measure),
                date.map(Object.class::cast).orElse(""),
                words.data().isAgreed(measure) ? words.pending(measure) : words.pendingOrExcepted(measure),
                words.exceptions(measure));
    }
}
