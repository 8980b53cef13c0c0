package org.tomes.desktop.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.document.ReportPeriod;
import org.tomes.text.Texts;

/** The reporting period; by default the last twelve months. */
final class PeriodFields extends FlowPane {

    private final Texts texts;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Label remark = new Label();
    private final Runnable chosen;
    private Optional<ReportPeriod> period = Optional.empty();
    private boolean offering;

    /** @param chosen called when the period changes */
    PeriodFields(Texts texts, Dates dates, Supplier<LocalDate> today, Runnable chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().add("wrapping");
        managedProperty().bind(visibleProperty());
        remark.setWrapText(true);
        remark.getStyleClass().add("text-muted");
        Stream.of(from, to).forEach(picker -> {
            ComboBoxes.prepare(picker, dates, today, typed -> remark.setText(texts.get("desktop.invalidDate", typed)));
            picker.valueProperty().addListener((property, before, now) -> picked());
        });
        getChildren().addAll(label("document.period.from", from), from, label("document.period.to", to), to, remark);
    }

    private Label label(String key, DatePicker picker) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(picker);
        picker.setAccessibleText(texts.get(key));
        return label;
    }

    /** Resets to the default period, or hides the fields for documents without a period. */
    void offer(boolean hasPeriod, LocalDate today) {
        offering = true;
        period = Optional.empty();
        from.setValue(ReportPeriod.until(today).from());
        to.setValue(today);
        remark.setText("");
        setVisible(hasPeriod);
        offering = false;
    }

    /** Returns the chosen period; empty for the default. */
    Optional<ReportPeriod> period() {
        return period;
    }

    private void picked() {
        if (offering || from.getValue() == null || to.getValue() == null) {
            return;
        }
        boolean backwards = to.getValue().isBefore(from.getValue());
        remark.setText(backwards ? texts.get("document.period.backwards") : "");
        if (!backwards) {
            period = Optional.of(new ReportPeriod(from.getValue(), to.getValue()));
            chosen.run();
        }
    }
}
