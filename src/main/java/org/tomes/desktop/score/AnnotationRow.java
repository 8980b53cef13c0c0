package org.tomes.desktop.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.score.annotation.AnnotationProposal;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.text.Texts;

/** An annotation, or a proposal for one. */
record AnnotationRow(LocalDate day, String text, String whose, Optional<ScoreAnnotation> annotation,
        Optional<AnnotationProposal> proposal) {

    static List<AnnotationRow> of(ScoreScreenData content, Texts texts) {
        List<AnnotationRow> rows = new ArrayList<>();
        content.annotations()
                .forEach(annotation -> rows.add(new AnnotationRow(annotation.day(), annotation.text(), annotation
                        .scope()
                        .flatMap(id -> content.sets().stream().filter(group -> group.id().equals(id)).findFirst())
                        .map(group -> group.name())
                        .orElseGet(() -> texts.get("score.allSubscriptions")), Optional.of(annotation),
                        Optional.empty())));
        content.proposals()
                .forEach(proposal -> rows.add(new AnnotationRow(proposal.day(), texts.get(proposal.text()),
                        texts.get("score.allSubscriptions"), Optional.empty(), Optional.of(proposal))));
        return rows.stream().sorted((row, other) -> other.day().compareTo(row.day())).toList();
    }

    Object key() {
        return annotation.<Object>map(ScoreAnnotation::id).orElseGet(() -> proposal.orElseThrow().origin());
    }
}
