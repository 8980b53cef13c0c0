package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tomes.exchange.ExchangedRecords;
import org.tomes.exchange.WorkbookImportPlanner;
import org.tomes.measure.spreadsheet.MeasureColumn;
import org.tomes.measure.spreadsheet.MeasureImportPlan;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Language;

class ImportModelTest {

    private static final Sheet SHEET = new Sheet("TOM",
            List.of(new SheetRow(1, List.of("Our list")), new SheetRow(3, List.of("Nr", "Was wir tun", "Stand")),
                    new SheetRow(4, List.of("1", "Locks", "umgesetzt")),
                    new SheetRow(5, List.of("2", "Backups", "vielleicht"))));

    private static MeasureImportPlan plan(ImportModel model) {
        ExchangedRecords empty = new ExchangedRecords(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Map.of());
        return model.plan(sheets -> new WorkbookImportPlanner(sheets, empty, Set.of(), LocalDate.EPOCH, Language.EN))
                .measures();
    }

    private static ImportModel model(String remembered) {
        return new ImportModel(List.of(SHEET), "x.xlsx", remembered);
    }

    @Test
    void rowOfHeadingsIsFoundAndAColumnCanBeGivenItsMeaning() {
        ImportModel model = model("");
        assertThat(model.headRow()).isEqualTo(1);
        assertThat(model.hasTitle()).isFalse();
        model.assign(1, Optional.of(MeasureColumn.TITLE));
        MeasureImportPlan plan = plan(model);
        assertThat(plan.added()).extracting(measure -> measure.title()).containsExactly("Locks", "Backups");
        assertThat(plan.errors()).extracting(error -> error.place()).containsExactly("C5");
    }

    @Test
    void meaningsAreRememberedForTheNextSheetWithSuchHeadings() {
        ImportModel first = model("");
        first.assign(1, Optional.of(MeasureColumn.TITLE));
        first.assign(2, Optional.empty());
        ImportModel next = model(first.remember());
        assertThat(next.meaning(1)).contains(MeasureColumn.TITLE);
        assertThat(plan(next).added()).hasSize(2);
    }

    @Test
    void fieldIsAssignedToOneColumnOnly() {
        ImportModel model = model("");
        model.assign(0, Optional.of(MeasureColumn.TITLE));
        model.assign(1, Optional.of(MeasureColumn.TITLE));
        assertThat(model.meaning(0)).isEmpty();
        assertThat(model.meaning(1)).contains(MeasureColumn.TITLE);
    }
}
