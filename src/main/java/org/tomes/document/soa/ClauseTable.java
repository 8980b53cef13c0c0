package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.TableBuilder;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/**
 * The table of the documented information that clauses of the standard require, with the parts of it that the register
 * contains.
 */
record ClauseTable(DocumentBuilder document, SoaData data) {

    private static final List<String> CLAUSES = List.of("4.3", "5.2", "5.3", "6.1.2", "6.1.3", "6.1.3.f", "7.2", "8.1",
            "9.1", "9.2", "9.3");
    /** The clauses that decisions of the management review name, in the notation of these decisions. */
    private static final Map<String, String> DECIDED = Map.of("6.1.3", "6.1.3 e", "6.1.3.f", "6.1.3 f", "9.2", "9.2");
    /** The control about independent reviews; its evidence is also evidence of internal audits. */
    private static final String AUDITS = "A.5.35";
    /** The control about training; its evidence is also evidence of competence and awareness. */
    private static final String TRAINING = "A.6.3";

    void write() {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "soa.clauses").column("clause", 4)
                .column("evidence", 12)
                .rowHeads();
        for (String clause : CLAUSES) {
            List<String> words = new ArrayList<>(data.proofs().clauseProofs(clause, texts, document.formats()));
            words.addAll(documentationInStatement(clause));
            if (words.isEmpty()) {
                words.add(texts.get("soa.clauses.none"));
            }
            words.addAll(decided(clause));
            table.row(texts.get("soa.clause." + clause), String.join("; ", words));
        }
        document.table(table);
    }

    /** Returns how this statement itself documents a clause. */
    private List<String> documentationInStatement(String clause) {
        Texts texts = document.texts();
        return switch (clause) {
            case "4.3" -> List.of(texts
                    .get(document.metadata().company().scope().isBlank() ? "soa.clauses.none" : "soa.clauses.scope"));
            case "6.1.2" -> {
                long reasoned = data.rows().stream().filter(row -> !row.entry().risk().isBlank()).count();
                String basis = texts.get(data.riskAssessmentNamed() ? "soa.clauses.basis" : "soa.clauses.none");
                yield reasoned == 0 ? List.of(basis) : List.of(basis, texts.get("soa.clauses.risks", reasoned));
            }
            case "7.2" -> evidenceOf(TRAINING);
            case "9.2" -> evidenceOf(AUDITS);
            default -> List.of();
        };
    }

    /** Returns the decisions that management made because the documentation for the clause is incomplete. */
    private List<String> decided(String clause) {
        Formats formats = document.formats();
        return Optional.ofNullable(DECIDED.get(clause))
                .stream()
                .flatMap(name -> data.dates().clauseDecisions(name).stream())
                .map(decision -> document.texts()
                        .get("soa.clauses.decided", decision.code(), decision.due().map(formats::date).orElse("–")))
                .toList();
    }

    private List<String> evidenceOf(String control) {
        return data.rows()
                .stream()
                .filter(row -> row.control().equals(control))
                .map(this::evidence)
                .filter(codes -> !codes.isEmpty())
                .map(codes -> document.texts().get("soa.clauses.evidenceOf", control, String.join(", ", codes)))
                .toList();
    }

    private List<String> evidence(SoaRow row) {
        return data.proofs().evidenceCodes(row, document.texts());
    }
}
