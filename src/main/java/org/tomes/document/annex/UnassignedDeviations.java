package org.tomes.document.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementState;
import org.tomes.document.statement.StatementWords;
import org.tomes.finding.Finding;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The open findings that no measure prevents or remediates: they stand at no measure, and a customer must read of them.
 * Resources are not named.
 */
final class UnassignedDeviations {

    private final DocumentBuilder document;
    private final AnnexData data;
    private final Texts texts;
    private final StatementWords words;

    private UnassignedDeviations(DocumentBuilder document, AnnexData data) {
        this.document = document;
        this.data = data;
        this.texts = document.texts();
        this.words = new StatementWords(texts, document.formats());
    }

    static void write(DocumentBuilder document, AnnexData data) {
        new UnassignedDeviations(document, data).write();
    }

    private void write() {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        data.remedies()
                .unassigned()
                .stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> byRule.computeIfAbsent(rule(finding), rule -> new ArrayList<>()).add(finding));
        if (byRule.isEmpty()) {
            return;
        }
        document.part("annex.unassigned");
        document.paragraphs("annex.unassigned.text");
        TableBuilder table = new TableBuilder(texts, "annex.unassigned").column("rule", 9)
                .column("deviation", 11)
                .rowHeads();
        byRule.forEach((rule, findings) -> table.row(rule, deviation(findings)));
        document.table(table.build(""));
    }

    /** What it is against, or what it is where nothing says that. */
    private String rule(Finding finding) {
        return statement(finding).map(words::sentence).orElseGet(() -> data.titles().title(finding, texts));
    }

    private String deviation(List<Finding> findings) {
        int places = (int) findings.stream().map(Finding::resource).distinct().count();
        String count = words.say(statement(findings.getFirst()).map(result -> result.some(places))
                .orElseGet(() -> Message.of("annex.deviation.findings", findings.size())));
        String functions = findings.stream()
                .flatMap(finding -> data.remedies().remedy(finding).elsewhere().stream())
                .flatMap(measure -> data.names().function(measure.owner()).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return texts.get(functions.isEmpty() ? "annex.unassigned.due" : "annex.unassigned.dueBy", count,
                data.remedies().ofFindings(findings).text(texts, document.formats()), functions);
    }

    /** The statement that it stands against, if possible one that is not met. */
    private Optional<StatementResult> statement(Finding finding) {
        return data.statements()
                .all()
                .stream()
                .filter(result -> result.statement().checks().contains(finding.check()))
                .min(Comparator.comparing(result -> result.state() != StatementState.NOT_MET));
    }
}
