package org.tomes.document.figure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.score.trend.DayTicks;
import org.tomes.text.Texts;

/**
 * The coordinates of days and scores in the picture. The axis always covers 0 to 100 %, so that no picture exaggerates
 * changes.
 */
final class ScoreAxes {

    static final double WIDTH = 470;
    static final double LEFT = 34;
    static final double RIGHT = 384;
    static final double TOP = 16;
    static final double BOTTOM = 186;

    private static final int MUTED = 0x5A6872;
    private static final Stroke GRID = new Stroke(0xD3DBE0, 0.5, List.of());
    private static final Stroke AXIS = new Stroke(MUTED, 0.8, List.of());
    private static final double SIZE = 8;
    private static final int STEP_IN_PERCENT = 20;
    private static final int MAX_LABELS = 8;

    private final LocalDate first;
    private final LocalDate last;
    private final Texts texts;

    ScoreAxes(LocalDate first, LocalDate last, Texts texts) {
        this.first = first;
        this.last = last;
        this.texts = texts;
    }

    private long span() {
        return ChronoUnit.DAYS.between(first, last);
    }

    double x(LocalDate day) {
        return span() == 0 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / span();
    }

    double y(double fraction) {
        return BOTTOM - (BOTTOM - TOP) * fraction;
    }

    void grid(List<Shape> shapes) {
        for (int percent = 0; percent <= 100; percent += STEP_IN_PERCENT) {
            double y = y(percent / 100.0);
            shapes.add(new Line(List.of(new Point(LEFT, y), new Point(RIGHT, y)), percent == 0 ? AXIS : GRID));
            shapes.add(new Label(texts.get("score.figure.percent", percent), LEFT - 5, y + 3, Align.END, SIZE, false,
                    MUTED));
        }
        DayTicks ticks = DayTicks.between(first, last, MAX_LABELS);
        DateTimeFormatter form = DateTimeFormatter.ofPattern(
                texts.get(ticks.months() ? "score.figure.monthForm" : "score.figure.dayForm"),
                texts.language().locale());
        for (LocalDate day : ticks.days()) {
            shapes.add(new Line(List.of(new Point(x(day), BOTTOM), new Point(x(day), BOTTOM + 3)), AXIS));
            shapes.add(new Label(form.format(day), x(day), BOTTOM + 13, Align.CENTRE, SIZE, false, MUTED));
        }
    }
}
