package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;

/** An exception in the fields below the table of exceptions, as part of the form of its measure. */
class EnteredExemptionTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final Exemption SCANNER = new Exemption("scanner", "no updates", DAY, Optional.empty(),
            Optional.empty());
    private static final Exemption PRINTER = new Exemption("printer", "leased", DAY, Optional.empty(),
            Optional.of(new ResidualRisk(RiskLevel.LOW, "separate subnet")));

    private static MeasureForm form() {
        MeasureForm form = new MeasureForm(Locale.GERMAN, () -> DAY);
        form.load(new MeasureBuilder().title("Patches").exemptions(List.of(SCANNER, PRINTER)).build());
        return form;
    }

    private static EnteredExemption typed(int row, String item, String reason) {
        return new EnteredExemption(row, item, reason, DAY, Optional.empty(), Optional.empty(), "");
    }

    private static List<Exemption> saved(MeasureForm form) {
        Measure entered = form.entered();
        return entered.details().exemptions();
    }

    @Test
    void firstExceptionOfAMeasureIsShownAndUnchanged() {
        MeasureForm form = form();
        assertThat(form.exemption.get().item()).isEqualTo("scanner");
        assertThat(form.dirty().get()).isFalse();
        assertThat(saved(form)).containsExactly(SCANNER, PRINTER);
    }

    @Test
    void savingTheMeasureSavesACompleteExceptionWithoutAFurtherStep() {
        MeasureForm form = form();
        form.exemption.set(typed(EnteredExemption.NEW, " camera ", "old"));
        assertThat(form.dirty().get()).isTrue();
        assertThat(form.validate()).isTrue();
        assertThat(saved(form)).extracting(Exemption::item).containsExactly("scanner", "printer", "camera");
        form.exemption.set(typed(1, "plotter", "leased,\n for years"));
        assertThat(saved(form)).extracting(Exemption::item).containsExactly("scanner", "plotter");
        assertThat(saved(form)).extracting(Exemption::reason).containsExactly("no updates", "leased, for years");
    }

    @Test
    void incompleteExceptionIsUnsavedInputWithAnErrorAtEachField() {
        MeasureForm form = form();
        form.exemption.set(new EnteredExemption(EnteredExemption.NEW, "camera", "", null, Optional.empty(),
                Optional.of(RiskLevel.HIGH), ""));
        assertThat(form.dirty().get()).isTrue();
        assertThat(form.applyExemption()).isFalse();
        assertThat(form.errors()).containsOnlyKeys("exemptionReason", "exemptionUntil", "exemptionAssessment");
        assertThat(saved(form)).containsExactly(SCANNER, PRINTER);
        form.discardExemption();
        assertThat(form.errors()).isEmpty();
        assertThat(form.dirty().get()).isFalse();
    }

    @Test
    void assessmentWithoutALevelAsksForTheLevel() {
        assertThat(new EnteredExemption(0, "a", "b", DAY, Optional.empty(), Optional.empty(), "subnet").missing())
                .extracting(FieldError::field)
                .containsExactly("exemptionRisk");
    }

    @Test
    void addedExceptionLeavesTheFieldsForAnother() {
        MeasureForm form = form();
        form.exemption.set(typed(EnteredExemption.NEW, "camera", "old"));
        assertThat(form.applyExemption()).isTrue();
        assertThat(form.exemption.get()).isEqualTo(EnteredExemption.empty());
        assertThat(form.exemptions).hasSize(3);
        assertThat(saved(form)).hasSize(3);
    }

    /** Whoever approved an exception did not approve its later end. */
    @Test
    void extendedExceptionNeedsANewApproval() {
        PersonId approver = PersonId.random();
        Exemption approved = new Exemption("scanner", "no updates", DAY, Optional.of(approver), Optional.empty());
        EnteredExemption fields = EnteredExemption.of(0, List.of(approved));
        EnteredExemption extended = new EnteredExemption(0, fields.item(), fields.reason(), DAY.plusDays(30),
                fields.approvedBy(), fields.risk(), fields.assessment());
        EnteredExemption shortened = new EnteredExemption(0, fields.item(), fields.reason(), DAY.minusDays(30),
                fields.approvedBy(), fields.risk(), fields.assessment());

        assertThat(extended.withoutOutdatedApproval(List.of(approved)).approvedBy()).isEmpty();
        assertThat(shortened.withoutOutdatedApproval(List.of(approved)).approvedBy()).contains(approver);
    }

    @Test
    void savedExceptionStaysSelected() {
        MeasureForm form = form();
        form.exemption.set(EnteredExemption.of(1, form.exemptions));
        form.load(form.entered());
        assertThat(form.exemption.get().item()).isEqualTo("printer");

        form.exemption.set(typed(EnteredExemption.NEW, "camera", "old"));
        form.load(form.entered());
        assertThat(form.exemption.get().item()).isEqualTo("camera");
    }
}
