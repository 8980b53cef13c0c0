package org.tomes.desktop.score;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.score.ControlSample;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The table of security controls with the points that can be gained. */
final class ControlColumns {

    private final Texts texts;
    private final UnaryOperator<String> subscriptionLabel;
    private final UnaryOperator<String> measures;

    /** @param measures returns the codes of the measures that improve a control, by its id */
    ControlColumns(Texts texts, UnaryOperator<String> subscriptionLabel, UnaryOperator<String> measures) {
        this.measures = measures;
        this.texts = texts;
        this.subscriptionLabel = subscriptionLabel;
    }

    TableSpec<ControlSample> spec() {
        return new TableSpec<>("score-controls",
                List.of(Column.text("control", "score.field.control", 260, ControlSample::displayName),
                        Column.text("subscription", "score.field.subscription", 190,
                                row -> subscriptionLabel.apply(row.subscription())),
                        number("gain", "score.field.pointsToGain", 200, ControlSample::pointsToGain),
                        number("current", "score.field.current", 80, ControlSample::current),
                        number("max", "score.field.max", 100, ControlSample::max),
                        number("unhealthy", "score.field.unhealthy", 200, ControlSample::unhealthy),
                        Column.text("measures", "score.field.measures", 140, row -> measures.apply(row.control())),
                        number("healthy", "score.field.healthy", 200, ControlSample::healthy).hiddenAtFirst()),
                List.of(new FilterChip<>("gain", texts.get("score.screen.onlyToGain"), row -> row.pointsToGain() > 0),
                        new FilterChip<>("measures", texts.get("score.screen.withoutMeasure"),
                                row -> measures.apply(row.control()).isEmpty())),
                ControlSample::key, row -> row.displayName() + " " + subscriptionLabel.apply(row.subscription()),
                Message.of("score.screen.noControls"));
    }

    private Column<ControlSample> number(String key, String heading, double width,
            ToDoubleFunction<ControlSample> value) {
        return Column
                .<ControlSample>text(key, heading, width, row -> texts.get("score.number", value.applyAsDouble(row)))
                .sortedBy(Comparator.comparingDouble(value))
                .rightAligned();
    }
}
