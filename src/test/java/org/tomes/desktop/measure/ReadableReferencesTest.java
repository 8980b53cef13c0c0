package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.measure.MeasureBuilder;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.ProcessingContract;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Forms show references to values of rules by their names, and store them unchanged. */
class ReadableReferencesTest {

    private static final String STORED = "Secrets are rotated every {param:secret-rotation}.";

    @Test
    void measureShowsTheNameOfAValueAndStoresItsKey(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.empty(context, path)) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR, new MeasureBuilder().title("Rotate").target(STORED).build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path)).go("measures")) {
            String name = window.texts.get("rule.name.secret-rotation");
            window.clickText(window.texts.get("desktop_measure.tab.description"));
            window.waitFor(() -> text(window, "target").startsWith("Secrets are rotated every {" + name + ": "));
            window.clickText(window.texts.get("desktop_measure.tab.basics"));
            window.type("title", "Rotate secrets");
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
        }
        try (OpenRegister register = context.open(path, Optional.empty())) {
            assertThat(register.records().measures().get("TOM-001").target()).isEqualTo(STORED);
            assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("Rotate secrets");
        }
    }

    @Test
    void listShowsAndFindsTheValueInstead(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Texts texts = Texts.in(Language.EN);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            RuleValueTexts values = register.azure().rules().values();
            String value = values.value("secret-rotation", texts);
            MeasureRow row = MeasureRow
                    .of(List.of(new MeasureBuilder().title("Rotate").scope(STORED).target(STORED).build()), List.of(),
                            Map.of(), values)
                    .getFirst();
            TableSpec<MeasureRow> table = new MeasureTableColumns(texts, new Dates(Language.EN), LocalDate.EPOCH)
                    .spec();
            assertThat(table.columns()).filteredOn(column -> column.key().equals("scope"))
                    .singleElement()
                    .satisfies(column -> assertThat(column.text().apply(row))
                            .isEqualTo("Secrets are rotated every " + value + "."));
            assertThat(table.searchText().apply(row)).contains("every " + value, texts.get("rule.name.secret-rotation"))
                    .doesNotContain("{param:");
        }
    }

    @Test
    void contractShowsTheNameOfAValue(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.empty(context, path)) {
            Map<AgreementDetail, String> terms = new EnumMap<>(AgreementDetail.class);
            terms.put(AgreementDetail.DELETION, STORED);
            register.records()
                    .company()
                    .contracts()
                    .save(DesktopFixture.ACTOR, new ProcessingContract(terms, List.of(), 0, 0));
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path)).setting("settings.contract")) {
            String name = window.texts.get("rule.name.secret-rotation");
            window.waitFor(() -> text(window, AgreementDetail.DELETION.field())
                    .startsWith("Secrets are rotated every {" + name + ": "));
        }
    }

    private static String text(OpenWindow window, String field) {
        return window.robot.lookup(".field")
                .<Field>queryAll()
                .stream()
                .filter(shown -> shown.getName().equals(field))
                .map(shown -> ((TextInputControl) shown.getContent()).getText())
                .findFirst()
                .orElse("");
    }
}
