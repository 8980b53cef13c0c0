package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.catalogue.ControlTheme;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.policyrule.RuleId;
import org.tomes.measure.Measure;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** The table of all controls with decision, reason codes, status and implementation. */
final class ControlDecisionsPart implements GeneratedPart<SoaData> {

    @Override
    public String name() {
        return "control-tables";
    }

    @Override
    public void write(DocumentBuilder document, SoaData data) {
        ReasonCodes reasons = new ReasonCodes(data.rows(), document.texts());
        legend(document, reasons, data);
        data.soleOwner()
                .flatMap(owner -> data.names().person(Optional.of(owner)))
                .ifPresent(name -> document.paragraphs("soa.controls.onlyOwner", name));
        for (ControlTheme theme : ControlTheme.values()) {
            part(document, document.texts().get("soa.controlTheme." + theme),
                    ThemeTotalsPart.of(data.rows(), Optional.of(theme)), reasons, data);
        }
        List<SoaRow> ownRows = data.rows().stream().filter(row -> row.entry().isCustom()).toList();
        if (!ownRows.isEmpty()) {
            part(document, document.texts().get("document.soaOverview.own"), ownRows, reasons, data);
        }
    }

    /**
     * Counts the statuses that the company set, and names those that contradict the rule above, because a mark in a row
     * is easily overlooked.
     */
    private static void companyStatuses(TableBuilder table, Texts texts, SoaData data) {
        long set = data.rows().stream().filter(data.proofs()::isSetByCompany).count();
        List<String> despite = data.rows()
                .stream()
                .filter(data.proofs()::isSetDespiteDeviations)
                .map(SoaRow::control)
                .toList();
        if (set > 0) {
            table.row("*", texts.get("soa.controls.set", set, despite.size(), NameJoiner.of(despite, texts)));
        }
    }

    /** Explains reasons and marks in a table, which takes less space than paragraphs. */
    private static void legend(DocumentBuilder document, ReasonCodes reasons, SoaData data) {
        TableBuilder table = new TableBuilder(document.texts(), "soa.legend").column("code", 1)
                .column("reason", 11)
                .rowHeads();
        // One row for each risk in a register of risks would fill a page.
        Map<String, String> rows = new LinkedHashMap<>();
        reasons.legend().forEach((code, reason) -> {
            if (reasons.isNumbered(code)) {
                rows.merge(document.texts().get("soa.legend.risks"), code + " " + reason,
                        (one, other) -> one + "; " + other);
            } else {
                rows.put(code, reason);
            }
        });
        rows.forEach(table::row);
        Texts texts = document.texts();
        List.of("applies", "state", "due")
                .forEach(part -> table.row(texts.get("soa.legend." + part), meaning(part, texts, data)));
        companyStatuses(table, texts, data);
        document.metadata()
                .snapshot()
                .filter(snapshot -> data.azure().isPresent())
                .ifPresentOrElse(
                        snapshot -> table.row(texts.get("soa.legend.azure"),
                                texts.get("soa.controls.azure.how", document.formats().day(snapshot.capturedAt()))),
                        () -> table.row(texts.get("soa.legend.azure"), texts.get("soa.controls.azure.none")));
        document.table(table);
    }

    /**
     * Returns the meaning of a mark. The row about the status also explains nonconformities, because a separate row
     * would cost a line of the page.
     */
    private static String meaning(String part, Texts texts, SoaData data) {
        String meaning = texts.get("soa.legend." + part + ".meaning");
        return part.equals("state") && data.hasNonconformities() ? meaning + texts.get("soa.legend.nonconformity")
                : meaning;
    }

    private static void part(DocumentBuilder document, String title, List<SoaRow> rows, ReasonCodes reasons,
            SoaData data) {
        Texts texts = document.texts();
        document.part(2, title);
        TableBuilder table = new TableBuilder(texts, "document.soaControls.table", title).columnsOf("soa.controls")
                .column("control", 23)
                .column("reasons", 4)
                .column("state", 8)
                .column("due", 6)
                .column("implementation", 32);
        boolean hasOwners = data.ownersDiffer();
        if (hasOwners) {
            table.column("owner", 8);
        }
        table.rowHeads();
        for (SoaRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.control() + " " + row.title(),
                    reasons(row.entry(), reasons, texts), state(row, texts, data), due(row, document, data),
                    implementation(row, texts, document, data)));
            if (hasOwners) {
                cells.add(data.names().person(row.entry().owner()).orElse(texts.get("document.format.nobody")));
            }
            table.row(cells.toArray(String[]::new));
        }
        document.table(table);
    }

    /**
     * Returns whether the control applies, and its status with the number of open deviations. It adds a mark for a
     * status set by hand and a mark for the result of Defender for Cloud.
     */
    private static String state(SoaRow row, Texts texts, SoaData data) {
        String words = data.proofs().words(row, state -> texts.get("soa.overview." + state), texts);
        if (words.isEmpty()) {
            return "–";
        }
        return (data.proofs().isSetByCompany(row) ? texts.get("soa.controls.setMark", words) : words)
                + data.assessed(row).map(result -> " " + texts.get("soa.controls.azure." + result)).orElse("");
    }

    /** Returns the date. If there is none, returns a note for a control that is not fully implemented. */
    private static String due(SoaRow row, DocumentBuilder document, SoaData data) {
        return data.dates()
                .of(row)
                .map(due -> due.incomplete()
                        ? document.texts().get("soa.controls.deadline", document.formats().date(due.day()))
                        : document.formats().date(due.day()))
                .orElseGet(() -> data.state(row).filter(state -> state != ImplementationState.IMPLEMENTED).isPresent()
                        ? document.texts().get("soa.controls.noDate")
                        : "–");
    }

    /** Returns the codes of the reasons why the control applies; without reasons, whether it applies. */
    private static String reasons(SoaEntry entry, ReasonCodes reasons, Texts texts) {
        List<String> codes = entry.decision() == Applicability.APPLICABLE ? reasons.of(entry) : List.of();
        return codes.isEmpty() ? texts.get("soa.applies." + entry.decision()) : String.join(", ", codes);
    }

    /** Returns the implementation and evidence of the control, or the reason why it does not apply. */
    private static String implementation(SoaRow row, Texts texts, DocumentBuilder document, SoaData data) {
        List<String> parts = new ArrayList<>();
        SoaEntry entry = row.entry();
        add(entry.justification(), parts);
        add(entry.implementation(), parts);
        parts.addAll(data.gaps(row, texts));
        List<Measure> pending = data.proofs().pending(row);
        codes("document.soaControls.direct", row.direct(), pending, texts, parts);
        codes("document.soaControls.supporting", row.supporting(), pending, texts, parts);
        if (entry.decision() != Applicability.NOT_APPLICABLE) {
            parts.addAll(data.proofs().proofNames(row, texts, document.formats()));
        }
        List<String> evidence = new ArrayList<>();
        add(entry.evidence(), evidence);
        if (entry.decision() != Applicability.NOT_APPLICABLE) {
            evidence.addAll(data.evidence(row, texts));
        }
        if (!evidence.isEmpty()) {
            parts.add(texts.get("document.soaControls.evidence", String.join(", ", evidence)));
        }
        if (data.proofs().lacksEvidence(row)) {
            parts.add(texts.get("soa.controls.noEvidence"));
        }
        if (data.proofs().isSetDespiteDeviations(row)) {
            parts.add(texts.get("soa.controls.despite"));
        }
        List<RuleId> unassessed = data.proofs().unassessed(row);
        if (!unassessed.isEmpty() && !data.proofs().lacksEvidence(row)) {
            parts.add(texts.get("soa.controls.unassessed", unassessed.size(),
                    NameJoiner.of(unassessed.stream().map(RuleId::toString).toList(), texts)));
        }
        if (!data.proofs().deviatingSupport(row).isEmpty()) {
            parts.add(texts.get("soa.controls.support", String.join(", ", data.proofs().deviatingSupport(row))));
        }
        return parts.isEmpty() ? "–" : String.join("; ", parts);
    }

    private static void add(String written, List<String> parts) {
        if (!written.isBlank()) {
            parts.add(written.strip());
        }
    }

    /** @param pending measures that are marked, since the control is not implemented without them */
    private static void codes(String key, List<Measure> measures, List<Measure> pending, Texts texts,
            List<String> parts) {
        if (!measures.isEmpty()) {
            parts.add(texts.get(key, NameJoiner.of(measures.stream()
                    .map(measure -> pending.contains(measure) ? texts.get("soa.controls.pending", measure.code())
                            : measure.code())
                    .toList(), texts)));
        }
    }
}
