package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.ControlTheme;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** The table of implementation status by theme. Each control counts in only one column. */
final class ThemeTotalsPart implements GeneratedPart<SoaData> {

    @Override
    public String name() {
        return "applicability-overview";
    }

    @Override
    public void write(DocumentBuilder document, SoaData data) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "soa.overview").column("theme", 5);
        for (ImplementationState state : ImplementationState.values()) {
            table.numbers(state.name(), 3);
        }
        boolean isUndecided = data.rows().stream().anyMatch(row -> row.entry().decision() == Applicability.OPEN);
        if (isUndecided) {
            table.numbers("open", 2);
        }
        table.numbers("excluded", 3).numbers("all", 2).rowHeads();
        for (ControlTheme theme : ControlTheme.values()) {
            row(texts.name("catalogue", theme), of(data.rows(), Optional.of(theme)), isUndecided, data, table);
        }
        List<SoaRow> ownRows = data.rows().stream().filter(row -> row.entry().isCustom()).toList();
        if (!ownRows.isEmpty()) {
            row(texts.get("document.soaOverview.own"), ownRows, isUndecided, data, table);
        }
        row(texts.get("document.soaOverview.total"), data.rows(), isUndecided, data, table);
        document.table(table);
        new ClauseTable(document, data).write();
    }

    static List<SoaRow> of(List<SoaRow> rows, Optional<ControlTheme> theme) {
        return rows.stream().filter(row -> row.annexAControl().map(ControlId::theme).equals(theme)).toList();
    }

    private static void row(String head, List<SoaRow> rows, boolean isUndecided, SoaData data, TableBuilder table) {
        List<String> cells = new ArrayList<>(List.of(head));
        Stream.of(ImplementationState.values()).forEach(state -> cells.add(in(rows, state, data)));
        if (isUndecided) {
            cells.add(count(rows, row -> row.entry().decision() == Applicability.OPEN));
        }
        cells.add(count(rows, row -> row.entry().decision() == Applicability.NOT_APPLICABLE));
        cells.add(String.valueOf(rows.size()));
        table.row(cells.toArray(String[]::new));
    }

    private static String in(List<SoaRow> rows, ImplementationState state, SoaData data) {
        return count(rows, row -> data.state(row).equals(Optional.of(state)));
    }

    private static String count(List<SoaRow> rows, Predicate<SoaRow> condition) {
        return String.valueOf(rows.stream().filter(condition).count());
    }
}
