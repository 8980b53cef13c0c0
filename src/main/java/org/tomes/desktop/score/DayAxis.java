package org.tomes.desktop.score;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.chart.ValueAxis;
import org.tomes.score.trend.DayTicks;
import org.tomes.text.Texts;

/** A time axis whose values are days since 1970; it labels days, or months for long ranges. */
final class DayAxis extends ValueAxis<Number> {

    private static final double WIDTH_OF_A_LABEL = 80;

    private final DateTimeFormatter dayForm;
    private final DateTimeFormatter monthForm;
    private boolean months;

    DayAxis(Texts texts) {
        dayForm = DateTimeFormatter.ofPattern(texts.get("score.figure.dayForm"), texts.language().locale());
        monthForm = DateTimeFormatter.ofPattern(texts.get("score.figure.monthForm"), texts.language().locale());
        setAutoRanging(false);
        setMinorTickVisible(false);
        setAnimated(false);
    }

    /** Sets the range; a single day is centred on a short axis. */
    void span(LocalDate first, LocalDate last) {
        boolean single = first.equals(last);
        setLowerBound(first.toEpochDay() - (single ? 1 : 0));
        setUpperBound(last.toEpochDay() + (single ? 1 : 0));
    }

    boolean holds(LocalDate day) {
        return day.toEpochDay() >= getLowerBound() && day.toEpochDay() <= getUpperBound();
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        DayTicks ticks = DayTicks.between(LocalDate.ofEpochDay((long) getLowerBound()),
                LocalDate.ofEpochDay((long) getUpperBound()), (int) Math.max(1, length / WIDTH_OF_A_LABEL));
        months = ticks.months();
        return ticks.days().stream().<Number>map(LocalDate::toEpochDay).toList();
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected String getTickMarkLabel(Number day) {
        return (months ? monthForm : dayForm).format(LocalDate.ofEpochDay(day.longValue()));
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        double[] bounds = (double[]) range;
        setLowerBound(bounds[0]);
        setUpperBound(bounds[1]);
        currentLowerBound.set(bounds[0]);
        setScale(calculateNewScale(getWidth(), bounds[0], bounds[1]));
    }

    @Override
    protected Object getRange() {
        return new double[]{getLowerBound(), getUpperBound()};
    }
}
