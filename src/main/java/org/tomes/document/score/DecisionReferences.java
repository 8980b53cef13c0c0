package org.tomes.document.score;

import java.util.List;
import java.util.function.Predicate;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/** Refers to open decisions of management reviews, with their owners and dates. */
record DecisionReferences(DocumentBuilder document, ScoreReportData data) {

    /** Returns a sentence with the decisions that meet the condition, or with the note that there is none. */
    String sentence(Predicate<Decision> about) {
        return sentence(data.decisions().stream().filter(about).toList());
    }

    String sentence(List<Decision> decisions) {
        Texts texts = document.texts();
        return decisions.isEmpty() ? texts.get("scorereport.decisions.none")
                : texts.get("scorereport.decisions",
                        NameJoiner.of(decisions.stream().map(this::named).toList(), "; ", texts));
    }

    private String named(Decision decision) {
        return document.texts()
                .get("scorereport.decision", decision.code(),
                        data.names().person(decision.owner()).orElse(document.texts().get("document.format.nobody")),
                        decision.due().map(document.formats()::date).orElse("–"),
                        data.lastReview().isInEffect(decision) ? 1 : 0);
    }
}
