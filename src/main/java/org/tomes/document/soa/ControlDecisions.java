package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.catalogue.Theme;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** Every control with its decision, its reasons, how far it is and by which measures. */
final class ControlDecisions implements Part<Facts> {

    @Override
    public String name() {
        return "control-tables";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        for (Theme theme : Theme.values()) {
            part(manuscript, manuscript.texts().name("catalogue", theme), Overview.of(facts.rows(), Optional.of(theme)),
                    facts);
        }
        List<SoaRow> own = facts.rows().stream().filter(row -> row.entry().isOwn()).toList();
        if (!own.isEmpty()) {
            part(manuscript, manuscript.texts().get("policy.soaOverview.own"), own, facts);
        }
    }

    private static void part(DocumentBuilder manuscript, String title, List<SoaRow> rows, Facts facts) {
        Texts texts = manuscript.texts();
        manuscript.part(2, title);
        TableBuilder table = new TableBuilder(texts, "policy.soaControls.table", title).column("control", 5)
                .column("decision", 3)
                .column("reasons", 5)
                .column("implementation", 6)
                .rowHeads();
        rows.forEach(row -> table.row(row.control() + " " + row.title(), texts.name("soa", row.entry().decision()),
                reasons(row.entry(), texts), implementation(row, texts, facts)));
        manuscript.table(table);
    }

    /** Each reason under its own name, then what was said beside. */
    static String reasons(SoaEntry entry, Texts texts) {
        List<String> reasons = new ArrayList<>();
        add("soa.field.law", entry.law(), texts, reasons);
        add("soa.field.contract", entry.contract(), texts, reasons);
        add("soa.field.risk", entry.risk(), texts, reasons);
        add("soa.field.goodPractice", entry.goodPractice(), texts, reasons);
        if (!entry.justification().isBlank()) {
            reasons.add(entry.justification().strip());
        }
        return reasons.isEmpty() ? "–" : String.join("; ", reasons);
    }

    private static void add(String key, String reason, Texts texts, List<String> reasons) {
        if (!reason.isBlank()) {
            reasons.add(texts.get("policy.soaControls.reason", texts.get(key), reason.strip()));
        }
    }

    private static String implementation(SoaRow row, Texts texts, Facts facts) {
        List<String> parts = new ArrayList<>();
        row.state()
                .filter(state -> row.entry().decision() != Applicability.NOT_APPLICABLE)
                .ifPresent(state -> parts.add(texts.name("soa", state)));
        if (!row.entry().implementation().isBlank()) {
            parts.add(row.entry().implementation().strip());
        }
        codes("policy.soaControls.direct", row.direct(), texts, parts);
        codes("policy.soaControls.supporting", row.supporting(), texts, parts);
        add("soa.field.evidence", row.entry().evidence(), texts, parts);
        facts.names().person(row.entry().owner()).ifPresent(name -> add("soa.field.owner", name, texts, parts));
        return parts.isEmpty() ? "–" : String.join("; ", parts);
    }

    private static void codes(String key, List<Measure> measures, Texts texts, List<String> parts) {
        if (!measures.isEmpty()) {
            parts.add(texts.get(key, NameList.of(measures.stream().map(Measure::code).toList(), texts)));
        }
    }
}
