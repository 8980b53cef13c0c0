package org.tomes.document.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlTheme;
import org.tomes.document.content.Block;
import org.tomes.document.figure.StackedBars.Layout;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** Bars that show how well measures cover the controls, with one bar for each theme, divided by coverage. */
public final class CoverageFigure {

    private static final Map<ControlCoverage, Hatching> PATTERNS = new EnumMap<>(
            Map.of(ControlCoverage.COVERED, Hatching.SOLID, ControlCoverage.ONLY_SUPPORTING, Hatching.RISING,
                    ControlCoverage.ONLY_PLANNED, Hatching.DOTTED, ControlCoverage.ONLY_DOCUMENTED, Hatching.TINT,
                    ControlCoverage.NO_MEASURE, Hatching.EMPTY, ControlCoverage.NOT_NEEDED, Hatching.FALLING));
    private static final Layout LAYOUT = new Layout(112, 18, 27);

    private CoverageFigure() {
    }

    /** @param all entries of the Statement of Applicability; custom controls are left out */
    public static Block.Figure of(List<SoaRow> all, Texts texts) {
        List<SoaRow> rows = all.stream().filter(row -> row.annexAControl().isPresent()).toList();
        StackedBars<ControlCoverage> bars = new StackedBars<>(PATTERNS, "figure.coverage", texts, LAYOUT);
        List<String> sentences = new ArrayList<>();
        sentences.add(bars.sentence(texts.get("figure.coverage.all"), count(rows)));
        for (ControlTheme theme : ControlTheme.values()) {
            List<SoaRow> ofTheme = rows.stream()
                    .filter(row -> row.annexAControl().map(control -> control.theme()).equals(Optional.of(theme)))
                    .toList();
            if (!ofTheme.isEmpty()) {
                String name = texts.name("catalogue", theme);
                bars.bar(name, count(ofTheme), texts.get("figure.coverage.controls", ofTheme.size()), false);
                sentences.add(bars.sentence(name, count(ofTheme)));
            }
        }
        return new Block.Figure(String.join(" ", sentences), texts.get("figure.coverage.caption"), bars.drawing());
    }

    private static Map<ControlCoverage, Long> count(List<SoaRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(SoaRow::coverage, () -> new EnumMap<>(ControlCoverage.class),
                        Collectors.counting()));
    }
}
