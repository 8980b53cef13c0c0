package org.tomes.document.managementreview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.finding.FindingId;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.text.Texts;

/** Decisions with owner, due date and status. */
final class DecisionTable {

    /** Number of empty rows for decisions of the meeting if no decisions are recorded. */
    private static final int EMPTY_ROWS = 5;

    private static final Comparator<Decision> BY_DATE = Comparator
            .comparing((Decision decision) -> decision.due().orElse(LocalDate.MAX))
            .thenComparing(Decision::number);

    private static final Pattern FINDING = Pattern.compile("\\bF-\\d+");

    private DecisionTable() {
    }

    /**
     * Writes the table, beginning with decisions that are due first.
     *
     * @param name name of the texts of the table
     */
    static void write(DocumentBuilder document, ManagementReviewData data, String name, List<Decision> decisions) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, name).columnsOf("managementreview.decisions")
                .rowHeads()
                .column("number", 2)
                .column("decision", 16)
                .column("about", 4)
                .column("owner", 8);
        ProposalList proposals = ProposalsPart.list(document, data);
        decisions.stream()
                .sorted(BY_DATE)
                .forEach(decision -> table.row(decision.code(), text(decision),
                        document.formats().orDash(about(decision, proposals)),
                        data.names().person(decision.owner()).orElse(texts.get("document.format.nobody")) + "\n"
                                + decision.due().map(day -> document.formats().date(day) + ", ").orElse("")
                                + status(decision, data, document)));
        for (int i = 0; i < EMPTY_ROWS && decisions.isEmpty(); i++) {
            table.row("", "", "", "");
        }
        document.table(table);
    }

    private static String text(Decision decision) {
        return decision.outcome().isEmpty() ? decision.text() : decision.text() + "\n" + decision.outcome();
    }

    /**
     * Returns the numbers of the proposals to which the decision responds, and of the findings that it is to remediate
     * or that its text names.
     */
    private static String about(Decision decision, ProposalList proposals) {
        return Stream
                .of(joined(proposals.proposalNumbersOf(decision.code())),
                        joined(Stream.concat(decision.findings().stream(), named(decision)).distinct().toList()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<FindingId> named(Decision decision) {
        return FINDING.matcher(decision.text()).results().flatMap(found -> FindingId.parse(found.group()).stream());
    }

    private static String joined(List<?> numbers) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String status(Decision decision, ManagementReviewData data, DocumentBuilder document) {
        Texts texts = document.texts();
        if (decision.state() == DecisionState.OPEN) {
            String open = decision.isOverdue(data.today()) ? texts.get("review.reviewState.OVERDUE")
                    : texts.name("decision", decision.state());
            return data.decisions().decisionsInEffectAtOnce().contains(decision)
                    ? texts.get("managementreview.decisions.inForce", open, document.formats().date(decision.decided()))
                    : open;
        }
        return texts.get("managementreview.decisions.settled", texts.name("decision", decision.state()),
                document.formats().date(decision.settled().orElseThrow()));
    }
}
