package org.tomes.desktop.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.score.annotation.Annotation;
import org.tomes.score.annotation.Proposal;
import org.tomes.text.Texts;

/** An annotation, or a proposal for one. */
record NoteRow(LocalDate day, String text, String whose, Optional<Annotation> annotation, Optional<Proposal> proposal) {

    static List<NoteRow> of(ScoreContent content, Texts texts) {
        List<NoteRow> rows = new ArrayList<>();
        content.annotations()
                .forEach(each -> rows.add(new NoteRow(each.day(), each.text(),
                        each.scope()
                                .flatMap(id -> content.sets().stream().filter(set -> set.id().equals(id)).findFirst())
                                .map(set -> set.name())
                                .orElseGet(() -> texts.get("score.allSubscriptions")),
                        Optional.of(each), Optional.empty())));
        content.proposals()
                .forEach(each -> rows.add(new NoteRow(each.day(), texts.get(each.text()),
                        texts.get("score.allSubscriptions"), Optional.empty(), Optional.of(each))));
        return rows.stream().sorted((one, other) -> other.day().compareTo(one.day())).toList();
    }

    Object key() {
        return annotation.<Object>map(Annotation::id).orElseGet(() -> proposal.orElseThrow().origin());
    }
}
