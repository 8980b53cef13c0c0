package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.measure.MeasureBulkForm.ClearedField;
import org.tomes.desktop.measure.MeasureBulkForm.RowError;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureKind;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/** Changes of the form for several measures, and the values that it leaves unchanged. */
class MeasureBulkFormTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private final PersonId jana = PersonId.random();
    private final Measure planned = new MeasureBuilder().code("TOM-001")
            .title("Close ports")
            .due(Optional.of(DAY))
            .tags(List.of("azure"))
            .build();
    private final Measure done = new MeasureBuilder().code("TOM-002")
            .title("Backup")
            .status(MeasureStatus.IMPLEMENTED)
            .kind(MeasureKind.ORGANISATIONAL)
            .deputy(Optional.of(jana))
            .build();
    private final MeasureBulkForm form = new MeasureBulkForm(Locale.ENGLISH);

    private void select() {
        form.load(List.of(planned, done));
    }

    @Test
    void bulkFormHasNoChangesUntilAFieldIsSet() {
        select();

        assertThat(form.dirty().get()).isFalse();
        assertThat(form.changes().entered()).isEmpty();
        assertThat(form.differing()).containsEntry("status", true).containsEntry("riskLevel", false);
    }

    @Test
    void chosenFieldIsSetForAllAndOthersAreUnchanged() {
        select();
        form.status.set(MeasureStatus.IN_PROGRESS);

        assertThat(form.chosen("status").get()).isTrue();
        assertThat(form.changes().entered()).extracting(Measure::status).containsOnly(MeasureStatus.IN_PROGRESS);
        assertThat(form.changes().entered()).extracting(Measure::kind)
                .containsExactly(MeasureKind.TECHNICAL, MeasureKind.ORGANISATIONAL);
        assertThat(form.changes().entered().getFirst().due()).contains(DAY);
    }

    @Test
    void measureThatHasTheValueAlreadyIsNotWritten() {
        select();
        form.status.set(MeasureStatus.IMPLEMENTED);

        assertThat(form.changes().before()).containsExactly(planned);
        assertThat(form.changes().entered()).extracting(Measure::code).containsExactly("TOM-001");
    }

    @Test
    void tickedEmptyDayRemovesTheDay() {
        select();
        ObjectProperty<LocalDate> due = form.inputs().input("due");
        form.chosen("due").set(true);

        assertThat(form.cleared()).containsExactly(new ClearedField("due", 1));
        due.set(DAY);
        assertThat(form.cleared()).isEmpty();
        due.set(null);

        assertThat(form.changes().entered()).singleElement().satisfies(measure -> assertThat(measure.due()).isEmpty());
    }

    @Test
    void removingTheTickDiscardsTheInput() {
        select();
        form.status.set(MeasureStatus.IN_PROGRESS);
        form.chosen("status").set(false);

        assertThat(form.dirty().get()).isFalse();
        assertThat(form.status.get()).isNull();
    }

    @Test
    void tagsAreAddedToThoseOfEachMeasureAndRemovedFromThem() {
        select();
        form.addedTags.set("2027, audit");
        form.removedTags.set("azure");

        assertThat(form.changes().entered()).extracting(measure -> measure.details().tags())
                .containsExactly(List.of("2027", "audit"), List.of("2027", "audit"));
    }

    @Test
    void tickedChoiceWithoutValueIsRejectedAtItsField() {
        select();
        form.chosen("status").set(true);

        assertThat(form.validate()).isFalse();
        assertThat(form.errors()).containsOnlyKeys("status");
    }

    @Test
    void errorOfOneMeasureNamesThatMeasure() {
        select();
        ObjectProperty<Optional<PersonId>> owner = form.inputs().input("owner");
        owner.set(Optional.of(jana));

        assertThat(form.validate()).isFalse();
        assertThat(form.rowErrors()).containsExactly(new RowError("TOM-002", Message.of("measure.deputyIsOwner")));
    }

    @Test
    void retiringNeedsOneReasonForAll() {
        select();
        form.status.set(MeasureStatus.RETIRED);
        assertThat(form.validate()).isFalse();
        assertThat(form.errors()).containsKey("retiredReason");
        assertThat(form.rowErrors()).isEmpty();

        form.retiredReason.set("replaced");
        assertThat(form.validate()).isTrue();
        assertThat(form.changes().entered()).extracting(Measure::retiredReason).containsOnly("replaced");
    }

    @Test
    void inputIsRetainedWhenAnotherMeasureIsSelected() {
        form.load(List.of(planned, planned));
        form.status.set(MeasureStatus.IN_PROGRESS);
        select();

        assertThat(form.changes().entered()).hasSize(2);
    }
}
