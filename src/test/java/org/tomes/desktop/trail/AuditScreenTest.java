package org.tomes.desktop.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.ledger.AuditFields;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class AuditScreenTest {

    @TempDir
    private Path folder;

    private static double widths(TableView<?> table) {
        return table.getVisibleLeafColumns().stream().mapToDouble(TableColumnBase::getWidth).sum();
    }

    private static List<String> columns(TableView<?> table) {
        return table.getVisibleLeafColumns().stream().map(TableColumnBase::getId).toList();
    }

    @Test
    void deviationsOfASubmittedPolicyAreTranslated() {
        EntryText words = new EntryText(Texts.in(Language.EN), Map.of());
        List<EntryText.FieldChange> changes = words.changes("version", AuditFields.of(),
                AuditFields.of("deviations", "F-1 nsg-dev MEASURE, F-7 kv-dev REASON"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("Deviations");
            assertThat(change.after()).isEqualTo("F-1 nsg-dev: measure linked, F-7 kv-dev: reason given");
        });
    }

    @Test
    void noColumnIsCutInTheSmallestWindowAndTheFieldsAreShownInAWiderOne() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE).close();
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(folder.resolve("r")))) {
            window.go("audit");
            window.resize(1040, 640);
            TableView<?> table = (TableView<?>) window.see(".record-table .table-view");
            window.waitFor(() -> !table.getItems().isEmpty() && widths(table) <= table.getWidth());
            assertThat(columns(table)).containsExactly("number", "action", "record");

            window.resize(1700, 900);
            window.waitFor(() -> columns(table).contains("fields"));
            assertThat(widths(table)).isLessThanOrEqualTo(table.getWidth());
        }
    }

    @Test
    void recordedValuesAreOneClickAway() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("audit");
            TitledPane values = (TitledPane) window.see("#recorded-values");
            assertThat(values.isExpanded()).isFalse();
            window.robot.interact(() -> values.setExpanded(true));
            assertThat(((TextArea) values.getContent()).getText()).contains("\"recordType\"", "\"after\"");
        }
    }
}
