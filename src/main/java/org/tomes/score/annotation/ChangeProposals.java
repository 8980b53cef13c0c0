package org.tomes.score.annotation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeSubject;
import org.tomes.text.Message;

/** Proposes completed cloud changes, because each may have changed the score from the day of its completion. */
final class ChangeProposals {

    private ChangeProposals() {
    }

    static List<AnnotationProposal> of(List<ChangeRecord> changes) {
        return changes.stream()
                .filter(change -> change.kind() != ChangeSubject.DOCUMENT)
                .flatMap(ChangeProposals::of)
                .sorted(Comparator.comparing(AnnotationProposal::day).thenComparing(AnnotationProposal::origin))
                .toList();
    }

    private static Stream<AnnotationProposal> of(ChangeRecord change) {
        return change.approvals()
                .implemented()
                .stream()
                .map(day -> new AnnotationProposal(day,
                        Message.of("score.annotation.ofChange", String.valueOf(change.number()), change.title()),
                        "change:" + change.id()));
    }
}
