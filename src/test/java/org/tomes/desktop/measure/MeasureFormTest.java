package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Field;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Language;

class MeasureFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TempDir
    private Path folder;

    @Test
    void formReproducesEveryExampleMeasure() {
        try (OpenRegister register = DesktopFixture.exampleCompany(DesktopFixture.context(folder), folder.resolve("r"),
                Language.DE)) {
            MeasureForm form = new MeasureForm(Locale.GERMAN, () -> TODAY);
            for (Measure measure : register.records().measures().all()) {
                form.load(measure);
                assertThat(form.entered()).isEqualTo(measure);
                assertThat(form.dirty().get()).as(measure.code()).isFalse();
            }
        }
    }

    @Test
    void implementedMeasureGetsTodayAsDateUnlessOneIsSet() {
        MeasureForm form = new MeasureForm(Locale.GERMAN, () -> TODAY);
        form.load(new MeasureBuilder().title("Close port 3389").build());
        form.status.set(MeasureStatus.IN_PROGRESS);
        assertThat(form.entered().done()).isEmpty();
        form.status.set(MeasureStatus.IMPLEMENTED);
        assertThat(form.entered().done()).contains(TODAY);

        form.load(new MeasureBuilder().title("Close port 22").done(Optional.of(TODAY.minusDays(9))).build());
        form.status.set(MeasureStatus.IMPLEMENTED);
        assertThat(form.entered().done()).contains(TODAY.minusDays(9));
    }

    @Test
    void dayOfImplementationIsRemovedFromAMeasureThatIsNoLongerImplemented() {
        MeasureForm form = new MeasureForm(Locale.GERMAN, () -> TODAY);
        form.load(new MeasureBuilder().title("Patches").build());
        form.status.set(MeasureStatus.IMPLEMENTED);
        assertThat(form.entered().done()).contains(TODAY);
        form.status.set(MeasureStatus.IN_PROGRESS);
        assertThat(form.entered().done()).isEmpty();
    }

    @Test
    void inputInEveryTextFieldIsAChange() {
        MeasureForm form = new MeasureForm(Locale.GERMAN, () -> TODAY);
        Measure measure = new MeasureBuilder().build();
        for (MeasureField<?> field : MeasureFields.ALL) {
            form.load(measure);
            if (!field.name().equals("retiredReason")
                    && form.inputs().input(field.name()) instanceof StringProperty text) {
                text.set("7");
                assertThat(form.dirty().get()).as(field.name()).isTrue();
                assertThat(form.entered().fields().differingFrom(measure.fields()).values()).as(field.name())
                        .containsExactly(Map.entry(field.name(), "7"));
            }
        }
    }

    @Test
    void formContainsEveryField() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, context.paths().defaultRegister())) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Close port 3389").build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("measures")) {
            window.click(window.seeText("Close port 3389"));
            window.see("#title");
            Set<String> shown = DesktopFixture.onScreen(() -> Field.findAll(window.see("#title").getScene().getRoot())
                    .stream()
                    .map(Field::getName)
                    .collect(Collectors.toSet()));
            // The company's own controls are selected together with those of Annex A.
            Set<String> missing = new TreeSet<>(MeasureFields.ALL.stream().map(MeasureField::name).toList());
            missing.removeAll(shown);
            assertThat(missing).containsExactly("ownControls");
        }
    }
}
