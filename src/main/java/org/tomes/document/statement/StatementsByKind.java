package org.tomes.document.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tomes.document.DocumentKind;

/** The statements of each kind of document. */
public final class StatementsByKind {

    /**
     * Kinds of documents that contain all statements. Custom documents contain none: they contain requirements, and the
     * evidence report shows whether these are met.
     */
    private static final Set<DocumentKind> ALL = Set.of(DocumentKind.CLOUD_SECURITY_POLICY,
            DocumentKind.CLOUD_SECURITY_EVIDENCE, DocumentKind.EXECUTIVE_SUMMARY, DocumentKind.MANAGEMENT_REVIEW);
    private static final Map<DocumentKind, Predicate<Statement>> SOME = Map.of(DocumentKind.TOM_ANNEX,
            statement -> statement.chapter() != StatementChapter.MEASURES
                    || statement.key().equals(Statements.REVIEWED),
            DocumentKind.STATEMENT_OF_APPLICABILITY, statement -> area(statement).equals("control"),
            DocumentKind.SECURE_SCORE_REPORT,
            statement -> area(statement).equals("secure-score") || area(statement).equals("defender"),
            DocumentKind.CHANGE_REPORT, statement -> area(statement).equals("change"), DocumentKind.RESPONSIBILITIES,
            statement -> statement.chapter() == StatementChapter.RESPONSIBILITIES, DocumentKind.NETWORK_DOCUMENTATION,
            statement -> statement.chapter() == StatementChapter.NETWORK, DocumentKind.EVIDENCE_INDEX,
            statement -> area(statement).equals("evidence"));

    private StatementsByKind() {
    }

    /** Returns the statements of a kind of document, in the order of the policy's chapters. */
    public static List<Statement> kind(DocumentKind kind) {
        return Statements.ALL.stream().filter(isPartOf(kind)).toList();
    }

    private static Predicate<Statement> isPartOf(DocumentKind kind) {
        return ALL.contains(kind) ? statement -> true : SOME.getOrDefault(kind, statement -> false);
    }

    private static String area(Statement statement) {
        return statement.key().value().substring(0, statement.key().value().indexOf('.'));
    }
}
