package org.tomes.document.managementreview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.StatementState;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ValueKeys;
import org.tomes.text.Texts;

/**
 * The section about the measurable objectives of the cloud security policy (ISO/IEC 27001:2022, 9.3.2 d 4): target,
 * actual value and status, based on the same values and statements as the policy and the evidence report.
 */
final class ObjectivesPart implements GeneratedPart<ManagementReviewData> {

    /** The objectives that the policy names. */
    enum Objective {
        SCORE(ValueKeys.SCORE, "secure-score.target"),
        HIGH_FINDINGS(Parameter.DEADLINE_HIGH.key(), "finding.high-in-time"),
        RESTORE_TEST(Parameter.REVIEW_RESTORE_TEST.key(), "review.restore-test"),
        ACCESS_RIGHTS(Parameter.REVIEW_ACCESS_RIGHTS.key(), "review.access-rights");

        private final String value;
        private final StatementKey statement;

        Objective(String value, String statement) {
            this.value = value;
            this.statement = new StatementKey(statement);
        }
    }

    @Override
    public String name() {
        return "objectives";
    }

    /** Returns the objectives that are not met, except the Secure Score, for which there is a separate proposal. */
    static List<Objective> missed(ManagementReviewData data) {
        return Stream.of(Objective.values())
                .filter(objective -> objective != Objective.SCORE)
                .filter(objective -> data.statements()
                        .find(objective.statement)
                        .filter(result -> result.state() == StatementState.NOT_MET)
                        .isPresent())
                .toList();
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        Texts texts = document.texts();
        StatementResultText words = new StatementResultText(texts, document.formats());
        TableBuilder table = new TableBuilder(texts, "managementreview.objectives").rowHeads()
                .column("objective", 8)
                .column("target", 5)
                .column("actual", 9)
                .column("state", 4);
        for (Objective objective : Objective.values()) {
            Optional<StatementResult> result = data.statements().find(objective.statement);
            String name = texts.get("managementreview.objective." + objective);
            table.row(name, data.values().value(objective.value, texts),
                    objective == Objective.SCORE ? KeyFiguresPart.score(data, texts, document.formats())
                            : result.map(words::reasonAsLine).orElse("–"),
                    texts.name("statement", result.map(StatementResult::status).orElse(ComplianceStatus.NOT_ASSESSED)));
            result.filter(statementResult -> statementResult.state() == StatementState.NOT_ASSESSED)
                    .ifPresent(statementResult -> document.gap(name, words.reasonAsLine(statementResult)));
        }
        document.table(table);
    }
}
