package org.tomes.document.statement;

import java.util.List;
import java.util.function.Predicate;
import org.tomes.document.DocumentKind;

/** Which statements a kind of document makes. */
public final class StatementsOf {

    private StatementsOf() {
    }

    /** In the order of the policy's chapters. */
    public static List<Statement> kind(DocumentKind kind) {
        return Statements.ALL.stream().filter(made(kind)).toList();
    }

    private static Predicate<Statement> made(DocumentKind kind) {
        return switch (kind) {
            case CLOUD_SECURITY_POLICY, CLOUD_SECURITY_EVIDENCE, MANAGEMENT_REVIEW -> statement -> true;
            case TOM_ANNEX -> statement -> statement.chapter() != Chapter.MEASURES;
            case STATEMENT_OF_APPLICABILITY -> statement -> area(statement).equals("control");
            case SECURE_SCORE_REPORT ->
                statement -> area(statement).equals("secure-score") || area(statement).equals("defender");
            case CHANGE_REPORT -> statement -> area(statement).equals("change");
            case RESPONSIBILITIES -> statement -> statement.chapter() == Chapter.RESPONSIBILITIES;
            case NETWORK_DOCUMENTATION -> statement -> statement.chapter() == Chapter.NETWORK;
            case EVIDENCE_INDEX -> statement -> area(statement).equals("evidence");
        };
    }

    private static String area(Statement statement) {
        return statement.key().value().substring(0, statement.key().value().indexOf('.'));
    }
}
