package org.tomes.document.cloudevidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.document.compose.Formats;
import org.tomes.document.rule.RuleResult;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.finding.Finding;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The report as sheets for filtering: the rules with their results, and every deviation, including accepted ones. */
final class ReportTables {

    private static final List<String> RULES = List.of("rule", "requirement", "state", "basis", "depth");
    private static final List<Integer> RULE_WIDTHS = List.of(10, 80, 16, 70, 60);
    private static final List<String> DEVIATIONS = List.of("rule", "finding", "severity", "resource", "resourceId",
            "place", "reason", "since", "treatment", "decision");
    private static final List<Integer> DEVIATION_WIDTHS = List.of(10, 10, 12, 34, 60, 22, 70, 13, 40, 50);

    private final ReportData data;
    private final Texts texts;
    private final ReportWords words;

    private ReportTables(ReportData data, Texts texts) {
        this.data = data;
        this.texts = texts;
        this.words = new ReportWords(texts, new Formats(texts, data.metadata().zone()), data);
    }

    static List<SheetTable> of(ReportData data, Language language) {
        ReportTables tables = new ReportTables(data, Texts.in(language));
        return List.of(tables.rules(), tables.deviations());
    }

    private SheetTable rules() {
        return sheet("rules", RULES, RULE_WIDTHS,
                data.rules()
                        .stream()
                        .map(rule -> List.<Object>of(rule.rule().id().toString(), words.demand(rule),
                                texts.name("statement", rule.standing()), words.basis(rule), words.limits(rule)))
                        .toList());
    }

    private SheetTable deviations() {
        List<List<Object>> rows = new ArrayList<>();
        for (RuleResult rule : data.rules()) {
            for (StatementResult result : rule.statements()) {
                result.deviations().forEach(one -> rows.add(row(rule, result, one)));
                result.acceptedDeviations().forEach(one -> rows.add(row(rule, result, one)));
            }
        }
        return sheet("deviations", DEVIATIONS, DEVIATION_WIDTHS, rows);
    }

    private List<Object> row(RuleResult rule, StatementResult result, Observation one) {
        Optional<Finding> finding = data.finding(one);
        return List.of(rule.rule().id().toString(), finding.map(reported -> reported.id().toString()).orElse(""),
                finding.map(reported -> texts.name("finding", reported.severity())).orElse(""),
                words.statements().name(one), one.subject().id(), finding.map(words::place).orElse(""),
                words.reason(one) + finding.map(words::sameCause).orElse(""), finding.map(this::since).orElse(""),
                finding.map(reported -> words.treatment(reported)).orElseGet(() -> words.treatment(one, result)),
                one.acceptedDeviation().map(this::decision).orElse(""));
    }

    private Object since(Finding finding) {
        return data.basis().remedies().deadlines().firstDetected(finding);
    }

    private String decision(AcceptedDeviation decision) {
        return texts.name("finding", decision.kind()) + ": " + decision.reason();
    }

    private SheetTable sheet(String name, List<String> columns, List<Integer> widths, List<List<Object>> rows) {
        return new SheetTable(texts.get("cloudevidence.sheet." + name),
                columns.stream().map(column -> texts.get("cloudevidence.sheet." + name + "." + column)).toList(),
                widths, rows);
    }
}
