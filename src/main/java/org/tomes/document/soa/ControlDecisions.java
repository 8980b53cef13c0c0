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
import org.tomes.people.PersonId;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** Every control with its decision, the codes of its reasons, how far it is, and by what. */
final class ControlDecisions implements Part<ApplicabilityData> {

    @Override
    public String name() {
        return "control-tables";
    }

    @Override
    public void write(DocumentBuilder manuscript, ApplicabilityData facts) {
        ReasonCodes reasons = new ReasonCodes(facts.rows(), manuscript.texts());
        legend(manuscript, reasons);
        facts.usualOwner()
                .flatMap(owner -> facts.names().person(Optional.of(owner)))
                .ifPresent(name -> manuscript.paragraphs("soa.controls.owner", name));
        manuscript.imprint()
                .snapshot()
                .filter(snapshot -> facts.azure().isPresent())
                .ifPresentOrElse(
                        snapshot -> manuscript.paragraphs("soa.controls.azure.how",
                                manuscript.formats().day(snapshot.capturedAt())),
                        () -> manuscript.paragraphs("soa.controls.azure.none"));
        for (Theme theme : Theme.values()) {
            part(manuscript, manuscript.texts().name("catalogue", theme),
                    ThemeTotals.of(facts.rows(), Optional.of(theme)), reasons, facts);
        }
        List<SoaRow> own = facts.rows().stream().filter(row -> row.entry().isOwn()).toList();
        if (!own.isEmpty()) {
            part(manuscript, manuscript.texts().get("policy.soaOverview.own"), own, reasons, facts);
        }
    }

    private static void legend(DocumentBuilder manuscript, ReasonCodes reasons) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "soa.legend").column("code", 1)
                .column("reason", 11)
                .rowHeads();
        reasons.legend().forEach(table::row);
        if (!table.isEmpty()) {
            manuscript.table(table);
        }
    }

    private static void part(DocumentBuilder manuscript, String title, List<SoaRow> rows, ReasonCodes reasons,
            ApplicabilityData facts) {
        Texts texts = manuscript.texts();
        manuscript.part(2, title);
        TableBuilder table = new TableBuilder(texts, "policy.soaControls.table", title).under("soa.controls")
                .column("control", 21)
                .column("decision", 5)
                .column("reasons", 4)
                .column("state", 8)
                .column("implementation", 28);
        if (facts.azure().isPresent()) {
            table.column("azure", 7);
        }
        table.rowHeads();
        for (SoaRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.control() + " " + row.title(),
                    texts.get("soa.applies." + row.entry().decision()), reasons(row.entry(), reasons),
                    facts.state(row).map(state -> texts.get("soa.overview." + state)).orElse("–"),
                    implementation(row, texts, manuscript, facts)));
            if (facts.azure().isPresent()) {
                cells.add(facts.assessed(row).map(state -> texts.get("azure.complianceState." + state)).orElse("–"));
            }
            table.row(cells.toArray(String[]::new));
        }
        // Without a caption, which would repeat the heading.
        manuscript.table(table.build(""));
    }

    private static String reasons(SoaEntry entry, ReasonCodes reasons) {
        List<String> codes = reasons.of(entry);
        return codes.isEmpty() ? "–" : String.join(", ", codes);
    }

    /** What implements the control and proves it; why it does not apply, where it does not. */
    private static String implementation(SoaRow row, Texts texts, DocumentBuilder manuscript, ApplicabilityData facts) {
        List<String> parts = new ArrayList<>();
        SoaEntry entry = row.entry();
        add(entry.justification(), parts);
        add(entry.implementation(), parts);
        codes("policy.soaControls.direct", row.direct(), texts, parts);
        codes("policy.soaControls.supporting", row.supporting(), texts, parts);
        if (entry.decision() != Applicability.NOT_APPLICABLE) {
            parts.addAll(facts.proofs().named(row.control(), texts, manuscript.formats()));
        }
        if (!entry.evidence().isBlank()) {
            parts.add(
                    texts.get("policy.soaControls.reason", texts.get("soa.field.evidence"), entry.evidence().strip()));
        }
        Optional<PersonId> owner = entry.owner().filter(id -> !facts.usualOwner().equals(Optional.of(id)));
        facts.names()
                .person(owner)
                .ifPresent(
                        name -> parts.add(texts.get("policy.soaControls.reason", texts.get("soa.field.owner"), name)));
        return parts.isEmpty() ? "–" : String.join("; ", parts);
    }

    private static void add(String written, List<String> parts) {
        if (!written.isBlank()) {
            parts.add(written.strip());
        }
    }

    private static void codes(String key, List<Measure> measures, Texts texts, List<String> parts) {
        if (!measures.isEmpty()) {
            parts.add(texts.get(key, NameList.of(measures.stream().map(Measure::code).toList(), texts)));
        }
    }
}
