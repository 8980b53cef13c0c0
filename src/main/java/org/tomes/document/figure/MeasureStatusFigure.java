package org.tomes.document.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.document.compose.MeasureStatusText;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Texts;

/** Bars with the number of measures in each status, each with label, number and pattern. */
public final class MeasureStatusFigure {

    private static final Map<MeasureStatus, Hatching> PATTERNS = new EnumMap<>(
            Map.of(MeasureStatus.VERIFIED_EFFECTIVE, Hatching.SOLID, MeasureStatus.IMPLEMENTED, Hatching.RISING,
                    MeasureStatus.IN_PROGRESS, Hatching.DOTTED, MeasureStatus.PLANNED, Hatching.EMPTY));
    private static final List<MeasureStatus> ORDER = List.of(MeasureStatus.VERIFIED_EFFECTIVE,
            MeasureStatus.IMPLEMENTED, MeasureStatus.IN_PROGRESS, MeasureStatus.PLANNED);
    private static final int TEXT = 0x1F2A33;
    private static final Stroke AXIS = new Stroke(0x5A6872, 0.8, List.of());
    private static final double WIDTH = 470;
    private static final double LEFT = 130;
    private static final double MAX_BAR_LENGTH = 250;
    private static final double BAR = 16;
    private static final double ROW = 25;
    private static final double SIZE = 9;

    private MeasureStatusFigure() {
    }

    /** Creates the bars for all measures except retired ones; empty if there are none. */
    public static Optional<Block.Figure> of(List<Measure> measures, Texts texts) {
        return of(measures, Measure::status, texts);
    }

    /**
     * @param status returns the status to show, which may differ from the status in the register
     */
    public static Optional<Block.Figure> of(List<Measure> measures, Function<Measure, MeasureStatus> status,
            Texts texts) {
        Map<MeasureStatus, Long> counts = measures.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .collect(
                        Collectors.groupingBy(status, () -> new EnumMap<>(MeasureStatus.class), Collectors.counting()));
        return counts.isEmpty() ? Optional.empty() : Optional.of(draw(counts, texts));
    }

    /**
     * Returns the label of the bar of a status. Measures with confirmed effectiveness have a separate bar, so the bar
     * of the other measures in force is labelled as unconfirmed.
     */
    private static String name(MeasureStatus status, Texts texts) {
        return status == MeasureStatus.IMPLEMENTED ? texts.get("figure.status.unconfirmed")
                : MeasureStatusText.of(status, texts);
    }

    private static Block.Figure draw(Map<MeasureStatus, Long> counts, Texts texts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long highestCount = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < ORDER.size(); i++) {
            long count = counts.getOrDefault(ORDER.get(i), 0L);
            double top = 4 + i * ROW;
            double length = MAX_BAR_LENGTH * count / highestCount;
            shapes.add(new Label(name(ORDER.get(i), texts), LEFT - 8, top + 11.5, Align.END, SIZE, false, TEXT));
            if (count > 0) {
                PATTERNS.get(ORDER.get(i)).fill(shapes, LEFT, top, length, BAR);
            }
            shapes.add(new Label(texts.get("figure.status.share", count, (double) count / all), LEFT + length + 7,
                    top + 11.5, Align.START, SIZE, true, TEXT));
        }
        double bottom = 4 + ORDER.size() * ROW - (ROW - BAR) + 4;
        shapes.add(new Line(List.of(new Point(LEFT, 0), new Point(LEFT, bottom)), AXIS));
        String statusTexts = ORDER.stream()
                .map(status -> texts.get("figure.status.each", name(status, texts), counts.getOrDefault(status, 0L)))
                .collect(Collectors.joining(", "));
        return new Block.Figure(texts.get("figure.status.alternative", all, statusTexts),
                texts.get("figure.status.caption"), new Drawing(WIDTH, bottom + 2, shapes));
    }
}
