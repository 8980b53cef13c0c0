package org.tomes.document.soa;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Theme;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.figure.CoverageFigure;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** How many controls apply and how far they are, theme by theme. */
final class Overview implements Part<Facts> {

    @Override
    public String name() {
        return "applicability-overview";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        Texts texts = manuscript.texts();
        TableBuilder table = new TableBuilder(texts, "policy.soaOverview.table").column("theme", 5)
                .numbers("all", 2)
                .numbers("applicable", 3)
                .numbers("excluded", 3)
                .numbers("open", 2)
                .numbers("implemented", 3)
                .numbers("partly", 3)
                .rowHeads();
        for (Theme theme : Theme.values()) {
            row(texts.name("catalogue", theme), of(facts.rows(), Optional.of(theme)), table);
        }
        List<SoaRow> own = facts.rows().stream().filter(row -> row.entry().isOwn()).toList();
        if (!own.isEmpty()) {
            row(texts.get("policy.soaOverview.own"), own, table);
        }
        row(texts.get("policy.soaOverview.total"), facts.rows(), table);
        manuscript.table(table);
        manuscript.pictures(() -> manuscript.figure(CoverageFigure.of(facts.rows(), texts)));
    }

    static List<SoaRow> of(List<SoaRow> rows, Optional<Theme> theme) {
        return rows.stream().filter(row -> row.annexA().map(ControlId::theme).equals(theme)).toList();
    }

    private static void row(String head, List<SoaRow> rows, TableBuilder table) {
        table.row(head, String.valueOf(rows.size()),
                count(rows, row -> row.entry().decision() == Applicability.APPLICABLE),
                count(rows, row -> row.entry().decision() == Applicability.NOT_APPLICABLE),
                count(rows, row -> row.entry().decision() == Applicability.OPEN),
                count(rows, row -> row.state().filter(ImplementationState.IMPLEMENTED::equals).isPresent()),
                count(rows, row -> row.state().filter(ImplementationState.PARTLY::equals).isPresent()));
    }

    private static String count(List<SoaRow> rows, Predicate<SoaRow> wanted) {
        return String.valueOf(rows.stream().filter(wanted).count());
    }
}
