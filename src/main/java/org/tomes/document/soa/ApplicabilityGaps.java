package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.soa.Applicability;
import org.tomes.soa.Coverage;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** The section on open questions: controls without a decision, a reason or an implementation. */
final class ApplicabilityGaps implements Section<ApplicabilityData> {

    @Override
    public String name() {
        return "soaGaps";
    }

    @Override
    public void write(DocumentBuilder document, ApplicabilityData data) {
        Map<String, List<String>> controls = new TreeMap<>();
        data.rows()
                .stream()
                .filter(SoaRow::hasGap)
                .forEach(row -> controls.computeIfAbsent(gap(row, document.texts(), data), gap -> new ArrayList<>())
                        .add(row.control()));
        // The company states and proves the implementation without a measure of the register.
        controls.remove("");
        if (controls.isEmpty()) {
            document.paragraphs("policy.soaGaps.none");
            return;
        }
        document.paragraphs("policy.soaGaps.text", controls.values().stream().mapToInt(List::size).sum());
        TableBuilder table = new TableBuilder(document.texts(), "policy.soaGaps.table").column("gap", 4)
                .column("control", 10)
                .rowHeads();
        controls.forEach((gap, numbers) -> table.row(gap, String.join(", ", numbers)));
        document.table(table);
    }

    private static String gap(SoaRow row, Texts texts, ApplicabilityData data) {
        if (row.entry().decision() == Applicability.OPEN) {
            return texts.get("policy.soaGaps.open");
        }
        List<String> gaps = new ArrayList<>();
        if (!row.entry().hasReason()) {
            gaps.add(texts.get("policy.soaGaps.noReason"));
        }
        if (row.coverage() != Coverage.COVERED
                && data.proofs().state(row).filter(ImplementationState.IMPLEMENTED::equals).isEmpty()) {
            gaps.add(texts.name("soa", row.coverage()));
        }
        return String.join("; ", gaps);
    }
}
