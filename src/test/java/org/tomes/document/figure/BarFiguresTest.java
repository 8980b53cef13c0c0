package org.tomes.document.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.figure.ComplianceFigure.Topic;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class BarFiguresTest {

    private static final Texts ENGLISH = Texts.in(Language.EN);

    @Test
    void statusFigureContainsEachNumberInDrawingAndAlternativeText() {
        Figure figure = MeasureStatusFigure.of(measures(MeasureStatus.IMPLEMENTED, MeasureStatus.IMPLEMENTED,
                MeasureStatus.PLANNED, MeasureStatus.RETIRED), ENGLISH).orElseThrow();

        assertThat(figure.alternative()).contains("3 measures", "in force, unconfirmed: 2", "planned: 1",
                "in progress: 0");
        assertThat(labels(figure)).contains("2 (67%)", "1 (33%)", "0 (0%)", "planned");
    }

    @Test
    void registerWithoutMeasuresInUseHasNoStatusFigure() {
        assertThat(MeasureStatusFigure.of(List.of(), ENGLISH)).isEmpty();
        assertThat(MeasureStatusFigure.of(measures(MeasureStatus.RETIRED), ENGLISH)).isEmpty();
    }

    @Test
    void coverageFigureCountsEveryControlOnce() {
        Figure figure = CoverageFigure.of(rows(MeasureStatus.IMPLEMENTED), ENGLISH);

        assertThat(figure.alternative()).contains("All controls (93):", "Technological (34): by measures in force: 1");
        assertThat(labels(figure)).contains("37 controls", "8 controls", "14 controls", "34 controls", "33");
    }

    @Test
    void partThatIsTooShortForItsNumberIsMadeLongerAndTheBarIsNot() {
        Topic topic = new Topic("one",
                Map.of(ComplianceStatus.MET, 1L, ComplianceStatus.NOT_MET, 2L, ComplianceStatus.NOT_ASSESSED, 1000L));
        Figure figure = ComplianceFigure.of(topic, List.of(), ENGLISH);

        List<Label> numbers = figure.drawing()
                .shapes()
                .stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> List.of("1", "2", "1000").contains(label.text()))
                .toList();
        assertThat(numbers).extracting(Label::text).containsExactly("1", "2", "1000");
        assertThat(numbers.get(1).x() - numbers.get(0).x()).isGreaterThan(8);
        assertThat(figure.drawing().shapes().stream().flatMap(BarFiguresTest::corners).mapToDouble(Point::x).max())
                .hasValue(402);
    }

    /** Patterns are drawn with lines and dots, none of which may extend beyond the filled box. */
    @ParameterizedTest
    @EnumSource
    void patternIsInsideItsBox(Hatching pattern) {
        Random random = new Random(20_261_124);
        for (int run = 0; run < 200; run++) {
            double x = random.nextDouble() * 300;
            double y = random.nextDouble() * 300;
            double width = random.nextDouble() * 200 + 0.5;
            double height = random.nextDouble() * 30 + 0.5;
            List<Drawing.Shape> shapes = new ArrayList<>();
            pattern.fill(shapes, x, y, width, height);
            assertThat(shapes.stream().flatMap(BarFiguresTest::corners)).as("run %s", run)
                    .allMatch(point -> point.x() >= x - 0.01 && point.x() <= x + width + 0.01 && point.y() >= y - 0.01
                            && point.y() <= y + height + 0.01);
        }
    }

    private static Stream<Point> corners(Drawing.Shape shape) {
        return switch (shape) {
            case Line line -> line.points().stream();
            case Box box ->
                Stream.of(new Point(box.x(), box.y()), new Point(box.x() + box.width(), box.y() + box.height()));
            case Dot dot -> Stream.of(new Point(dot.x() - dot.radius(), dot.y() - dot.radius()),
                    new Point(dot.x() + dot.radius(), dot.y() + dot.radius()));
            default -> Stream.of();
        };
    }

    private static List<String> labels(Figure figure) {
        return figure.drawing()
                .shapes()
                .stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).text())
                .toList();
    }

    private static List<Measure> measures(MeasureStatus... states) {
        return IntStream.range(0, states.length)
                .mapToObj(i -> new MeasureBuilder().code("TOM-" + i).title("T").status(states[i]).build())
                .toList();
    }

    /** All controls of Annex A; one measure serves A.8.20. */
    private static List<SoaRow> rows(MeasureStatus status) {
        ControlId served = ControlId.of("A.8.20");
        Measure measure = new MeasureBuilder().code("TOM-1")
                .title("T")
                .status(status)
                .controls(List.of(new ControlLink(served, ControlLinkKind.DIRECT)))
                .build();
        return Controls.all()
                .stream()
                .map(control -> new SoaRow(SoaEntry.open(control.id().toString()), control.label(Language.EN), "",
                        control.id().equals(served) ? List.of(measure) : List.of(), List.of(), false))
                .toList();
    }
}
