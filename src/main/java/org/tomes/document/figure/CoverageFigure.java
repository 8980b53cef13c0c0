package org.tomes.document.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.catalogue.Theme;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.soa.Coverage;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** How well measures cover the controls of each theme: one bar a theme, cut where the coverage differs. */
public final class CoverageFigure {

    private static final Map<Coverage, Hatching> PATTERNS = new EnumMap<>(
            Map.of(Coverage.COVERED, Hatching.SOLID, Coverage.ONLY_SUPPORTING, Hatching.RISING, Coverage.ONLY_PLANNED,
                    Hatching.DOTTED, Coverage.NO_MEASURE, Hatching.EMPTY, Coverage.NOT_NEEDED, Hatching.FALLING));
    private static final int TEXT = 0x1F2A33;
    private static final int PAPER = 0xFFFFFF;
    private static final double WIDTH = 470;
    private static final double LEFT = 112;
    private static final double LENGTH = 290;
    private static final double BAR = 18;
    private static final double ROW = 27;
    private static final double SIZE = 9;
    private static final double DIGIT = 5.2;
    private static final double LEGEND_ROW = 16;
    private static final double LEGEND_COLUMN = 160;
    private static final double SAMPLE = 20;

    private final Texts texts;
    private final List<Shape> shapes = new ArrayList<>();

    private CoverageFigure(Texts texts) {
        this.texts = texts;
    }

    /** @param rows all of the Statement of Applicability; controls of the company's own are left out */
    public static Block.Figure of(List<SoaRow> rows, Texts texts) {
        return new CoverageFigure(texts).draw(rows.stream().filter(row -> row.annexA().isPresent()).toList());
    }

    private Block.Figure draw(List<SoaRow> rows) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(texts.get("figure.coverage.all"), rows));
        double top = 2;
        for (Theme theme : Theme.values()) {
            List<SoaRow> ofTheme = rows.stream()
                    .filter(row -> row.annexA().map(control -> control.theme()).equals(Optional.of(theme)))
                    .toList();
            if (!ofTheme.isEmpty()) {
                shapes.add(
                        new Label(texts.name("catalogue", theme), LEFT - 8, top + 12.5, Align.END, SIZE, false, TEXT));
                bar(count(ofTheme), ofTheme.size(), top);
                shapes.add(new Label(texts.get("figure.coverage.controls", ofTheme.size()), LEFT + LENGTH + 7,
                        top + 12.5, Align.START, SIZE, false, TEXT));
                sentences.add(sentence(texts.name("catalogue", theme), ofTheme));
                top += ROW;
            }
        }
        return new Block.Figure(String.join(" ", sentences), texts.get("figure.coverage.caption"),
                new Drawing(WIDTH, legend(top + 6), shapes));
    }

    private void bar(Map<Coverage, Long> counts, int all, double top) {
        double x = LEFT;
        for (Coverage coverage : Coverage.values()) {
            long count = counts.getOrDefault(coverage, 0L);
            double length = LENGTH * count / all;
            if (count > 0) {
                Hatching pattern = PATTERNS.get(coverage);
                pattern.fill(shapes, x, top, length, BAR);
                number(String.valueOf(count), x + length / 2, top, length, pattern);
            }
            x += length;
        }
    }

    /** On a patch of paper where a pattern would blur it; left out where there is no room. */
    private void number(String number, double middle, double top, double room, Hatching pattern) {
        double width = number.length() * DIGIT + 4;
        if (room < width + 1) {
            return;
        }
        if (pattern != Hatching.SOLID && pattern != Hatching.EMPTY) {
            shapes.add(new Box(middle - width / 2, top + 3.5, width, BAR - 7, 2, PAPER, null));
        }
        shapes.add(new Label(number, middle, top + 12.3, Align.CENTRE, SIZE, true,
                pattern == Hatching.SOLID ? PAPER : TEXT));
    }

    private double legend(double top) {
        List<Coverage> all = List.of(Coverage.values());
        for (int i = 0; i < all.size(); i++) {
            double x = i % 3 * LEGEND_COLUMN;
            double y = top + i / 3 * LEGEND_ROW;
            PATTERNS.get(all.get(i)).fill(shapes, x, y, SAMPLE, 10);
            shapes.add(new Label(texts.get("figure.coverage." + all.get(i).name()), x + SAMPLE + 5, y + 8.3,
                    Align.START, 8.5, false, TEXT));
        }
        return top + (all.size() + 2) / 3 * LEGEND_ROW;
    }

    private String sentence(String what, List<SoaRow> rows) {
        Map<Coverage, Long> counts = count(rows);
        String each = counts.entrySet()
                .stream()
                .map(entry -> texts.get("figure.coverage.each", texts.get("figure.coverage." + entry.getKey().name()),
                        entry.getValue()))
                .collect(Collectors.joining(", "));
        return texts.get("figure.coverage.sentence", what, rows.size(), each);
    }

    private static Map<Coverage, Long> count(List<SoaRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(SoaRow::coverage, () -> new EnumMap<>(Coverage.class),
                        Collectors.counting()));
    }
}
