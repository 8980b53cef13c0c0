package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/**
 * The section about open questions: controls without a decision, without a reason, or without a complete
 * implementation.
 */
final class ApplicabilityGapsSection implements Section<SoaData> {

    @Override
    public String name() {
        return "soaGaps";
    }

    @Override
    public void write(DocumentBuilder document, SoaData data) {
        if (!data.riskAssessmentNamed()) {
            document.paragraphs("document.soaGaps.riskAssessment");
        }
        Map<String, List<String>> controls = new TreeMap<>();
        List<SoaRow> gaps = data.rows().stream().filter(row -> isGap(row, data)).toList();
        if (gaps.isEmpty()) {
            document.paragraphs("document.soaGaps.none");
            return;
        }
        gaps.forEach(row -> controls.computeIfAbsent(gap(row, document.texts(), data), gap -> new ArrayList<>())
                .add(row.control()));
        document.paragraphs("document.soaGaps.text",
                gaps.stream().filter(row -> row.entry().decision() == Applicability.OPEN).count(),
                gaps.stream().filter(ApplicabilityGapsSection::lacksReason).count(),
                gaps.stream().filter(row -> isUncovered(row, data) || isCoveredButNotImplemented(row, data)).count(),
                data.rows().stream().filter(row -> row.entry().decision() == Applicability.APPLICABLE).count());
        TableBuilder table = new TableBuilder(document.texts(), "document.soaGaps.table").column("gap", 5)
                .numbers("count", 1)
                .column("control", 12)
                .rowHeads();
        controls.forEach((gap, numbers) -> table.row(gap, String.valueOf(numbers.size()), String.join(", ", numbers)));
        document.table(table);
        List<String> supported = gaps.stream()
                .filter(row -> row.coverage() == ControlCoverage.NO_MEASURE && !row.supporting().isEmpty())
                .map(SoaRow::control)
                .toList();
        if (!supported.isEmpty()) {
            document.paragraphs("document.soaGaps.supported", NameJoiner.of(supported, document.texts()));
        }
    }

    private static boolean isGap(SoaRow row, SoaData data) {
        return row.entry().decision() == Applicability.OPEN || lacksReason(row) || isUncovered(row, data)
                || isCoveredButNotImplemented(row, data);
    }

    private static boolean lacksReason(SoaRow row) {
        return row.entry().decision() == Applicability.APPLICABLE && !row.entry().hasReason();
    }

    /**
     * Whether an applicable control is fulfilled neither by a measure in force nor by the company's statement with
     * evidence.
     */
    private static boolean isUncovered(SoaRow row, SoaData data) {
        return isWithoutMeasure(row) && !isImplemented(row, data);
    }

    private static boolean isWithoutMeasure(SoaRow row) {
        return row.entry().decision() == Applicability.APPLICABLE && row.coverage() != ControlCoverage.COVERED;
    }

    /** Whether a control does not count as implemented although a measure in force fulfils it. */
    private static boolean isCoveredButNotImplemented(SoaRow row, SoaData data) {
        return row.entry().decision() == Applicability.APPLICABLE && row.coverage() == ControlCoverage.COVERED
                && !isImplemented(row, data);
    }

    private static boolean isImplemented(SoaRow row, SoaData data) {
        return data.proofs().state(row).filter(ImplementationState.IMPLEMENTED::equals).isPresent();
    }

    private static String gap(SoaRow row, Texts texts, SoaData data) {
        if (row.entry().decision() == Applicability.OPEN) {
            return texts.get("document.soaGaps.open");
        }
        List<String> gaps = new ArrayList<>();
        if (lacksReason(row)) {
            gaps.add(texts.get("document.soaGaps.noReason"));
        }
        if (isUncovered(row, data)) {
            gaps.add(texts.name("soa", row.coverage()));
        } else if (isCoveredButNotImplemented(row, data)) {
            gaps.add(texts.get("document.soaGaps.partly"));
        }
        String open = String.join("; ", gaps);
        return data.state(row)
                .map(state -> texts.get("document.soaGaps.inState", texts.get("soa.overview." + state), open))
                .orElse(open);
    }
}
