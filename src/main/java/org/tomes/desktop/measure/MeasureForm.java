package org.tomes.desktop.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.tomes.catalogue.Article32Objective;
import org.tomes.desktop.common.FormModel;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.MeasureStatus;
import org.tomes.problem.FieldError;

/** The form state of a measure: field values, unsaved changes and errors. */
final class MeasureForm extends FormModel<Measure> {

    private final FieldInputs inputs;
    final StringProperty code;
    final StringProperty title;
    final ObjectProperty<MeasureStatus> status;
    final StringProperty interval;
    final StringProperty scope;
    final StringProperty notes;
    final ObservableSet<Article32Objective> goals;
    final ObservableList<Exemption> exemptions;
    /** The measure in the fields, whose selected exception stays selected when it is saved. */
    private MeasureId filled;
    /** The fields for one of the exceptions; not in the list until they are complete. */
    final ObjectProperty<EnteredExemption> exemption = new SimpleObjectProperty<>(EnteredExemption.empty());
    final ObservableList<MeasureId> related;
    final ObservableList<DocumentLink> documents;

    /**
     * @param locale determines the decimal separator of amounts
     * @param today the day of implementation that is suggested for a measure that comes into force
     */
    MeasureForm(Locale locale, Supplier<LocalDate> today) {
        super(new MeasureBuilder().build());
        inputs = new FieldInputs(locale);
        code = inputs.input("code");
        title = inputs.input("title");
        status = inputs.input("status");
        interval = inputs.input("reviewIntervalMonths");
        scope = inputs.input("scope");
        notes = inputs.input("notes");
        goals = inputs.input("goals");
        exemptions = inputs.input("exemptions");
        related = inputs.input("related");
        documents = inputs.input("documents");
        inputs.all().forEach(input -> field(input.field().name(), input.property()));
        field("exemptions", exemption);
        ObjectProperty<LocalDate> done = inputs.input("done");
        status.addListener((property, before, chosen) -> {
            if (!isLoading() && chosen != null) {
                done.set(chosen.doneOn(Optional.ofNullable(done.get()), today.get()).orElse(null));
            }
        });
        load(base());
    }

    FieldInputs inputs() {
        return inputs;
    }

    @Override
    protected boolean closesWhenDiscarded() {
        return isNew();
    }

    @Override
    protected void fill(Measure measure) {
        int selectedAfterwards = measure.id().equals(filled) ? exemption.get().rowIn(exemptions) : 0;
        filled = measure.id();
        // The row of the exception refers to the list of the previous measure, which is replaced first.
        exemption.set(EnteredExemption.empty());
        inputs.all().forEach(input -> input.load(measure));
        exemption.set(EnteredExemption.of(selectedAfterwards, exemptions));
    }

    /** Returns the measure with the field values. */
    @Override
    public Measure entered() {
        MeasureBuilder measure = base().change();
        inputs.all().forEach(input -> input.enter(measure, base()));
        if (exemption.get().missing().isEmpty() && exemption.get().isChanged(exemptions)) {
            measure.exemptions(exemption.get().appliedTo(exemptions));
        }
        if (status.get() != MeasureStatus.RETIRED) {
            measure.retiredReason("");
        }
        return measure.build();
    }

    @Override
    protected List<FieldError> violations() {
        Stream<FieldError> unfinished = exemption.get().isChanged(exemptions) ? exemption.get().missing().stream()
                : Stream.empty();
        return Stream.concat(
                MeasureRules.violations(entered())
                        .stream()
                        .filter(error -> !(isNew() && error.field().equals("code") && code.get().isBlank())),
                unfinished).toList();
    }

    @Override
    protected boolean differs() {
        return exemption.get().isChanged(exemptions) || super.differs();
    }

    /** Removes the input for an exception that is not in the list yet. */
    void discardExemption() {
        exemption.set(EnteredExemption.empty());
    }

    /**
     * Adds the exception in the fields to the list, or changes the exception in the list.
     *
     * @return false if the fields are not complete; their errors are then shown
     */
    boolean applyExemption() {
        EnteredExemption fields = exemption.get();
        if (!fields.isChanged(exemptions)) {
            return true;
        }
        if (!fields.missing().isEmpty()) {
            validate();
            return false;
        }
        List<Exemption> applied = fields.appliedTo(exemptions);
        exemption.set(EnteredExemption.empty());
        exemptions.setAll(applied);
        exemption.set(EnteredExemption.of(fields.isNew() ? EnteredExemption.NEW : fields.row(), exemptions));
        return true;
    }

}
