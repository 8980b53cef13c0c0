package org.tomes.desktop.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditQuery;
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

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRecordAndFieldInTheTrailOfTheExampleHasAName(Language language) {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), language)) {
            EntryWords words = new EntryWords(Texts.in(language), register.records().people().all(), Map.of());
            List<AuditEntry> entries = register.records().trail().entries(AuditQuery.newest(10_000));
            assertThat(entries).isNotEmpty();
            Set<String> recorded = entries.stream()
                    .flatMap(entry -> Stream.of(entry.before(), entry.after()))
                    .flatMap(fields -> fields.values().keySet().stream())
                    .collect(Collectors.toSet());
            Set<String> unnamed = entries.stream()
                    .flatMap(entry -> words.changes(entry).stream())
                    .map(EntryWords.FieldChange::field)
                    .filter(recorded::contains)
                    .collect(Collectors.toSet());
            assertThat(unnamed).isEmpty();
            assertThat(entries).allSatisfy(entry -> assertThat(words.type(entry)).isNotEqualTo(entry.record().type()));
        }
    }

    @Test
    void deviationsOfASubmittedPolicyAreTranslated() {
        EntryWords words = new EntryWords(Texts.in(Language.EN), List.of(), Map.of());
        List<EntryWords.FieldChange> changes = words.changes("version", AuditFields.of(),
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
            assertThat(columns(table)).containsExactly("number", "at", "person", "record");

            window.resize(1700, 900);
            window.waitFor(() -> columns(table).contains("fields"));
            assertThat(widths(table)).isLessThanOrEqualTo(table.getWidth());
        }
    }
}
