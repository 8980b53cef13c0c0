package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;

class MiniChartTest {

    /** A line through a period without values would show values that nobody measured. */
    @Test
    void lineEndsBeforeAGapAndContinuesAtTheTimeAfterIt() throws Exception {
        DesktopFixture.startToolkit();
        List<Polyline> lines = DesktopFixture.onScreen(() -> {
            MiniChart chart = MiniChart.line(new MiniChart.Sparkline(
                    List.of(new MiniChart.Point(0, 1, true), new MiniChart.Point(10, 2, false),
                            new MiniChart.Point(90, 1, true), new MiniChart.Point(100, 2, false)),
                    OptionalDouble.empty()), 40, "");
            chart.resize(106, 40);
            chart.layout();
            return chart.getChildrenUnmodifiable()
                    .stream()
                    .filter(Polyline.class::isInstance)
                    .map(Polyline.class::cast)
                    .toList();
        });
        assertThat(lines).extracting(line -> line.getPoints().getFirst()).containsExactly(3.0, 93.0);
        assertThat(lines).extracting(line -> line.getPoints().size()).containsExactly(4, 4);
    }
}
