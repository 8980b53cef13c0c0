package org.tomes.desktop.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Objections;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.ActingPerson;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.review.MeasureReviewSource;
import org.tomes.review.Review;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * What a person should know before signing off a review: who signs, the previous review, the date of the next one, and
 * the status that a measure gets.
 *
 * @param measure the measure under review; empty for other records
 * @param open the open findings that the measure remediates
 * @param people names by id
 * @param signatory the name of the person who signs
 */
record Signing(Workspace workspace, ReviewStatus status, Optional<Measure> measure, List<Finding> open,
        Map<String, String> people, String signatory) {

    /**
     * Reads the register, so call it in background work.
     *
     * @throws Problem if no person is chosen who can sign
     */
    static Signing of(Workspace workspace, Actor actor, ReviewStatus status) {
        ActingPerson.required(actor);
        OpenRegister register = workspace.register();
        Optional<Measure> measure = Optional.of(status.subject().ref())
                .filter(subject -> subject.is(RecordType.MEASURE))
                .flatMap(subject -> register.records()
                        .measures()
                        .find(List.of(new MeasureId(UUID.fromString(subject.id()))))
                        .stream()
                        .findFirst());
        List<Finding> open = measure.map(Measure::id)
                .map(register.documents().statements()::openFindings)
                .orElse(List.of());
        Map<String, String> people = Person.namesByText(register.records().people().all());
        return new Signing(workspace, status, measure, open, people,
                people.getOrDefault(actor.person(), actor.account()));
    }

    Message consequence() {
        Dates dates = new Dates(texts().language());
        Message before = status.last()
                .map(last -> Message.of("desktop_review.signBefore", dates.show(last.date()),
                        people.getOrDefault(last.person().toString(), "–"), last.method()))
                .orElseGet(() -> Message.of("desktop_review.signFirst"));
        int months = status.subject().months();
        return Message.of("desktop_review.signText", signatory, before, months,
                dates.show(workspace.today().plusMonths(months)), newStatus());
    }

    /** Returns a sentence on the new status of a measure; empty if the measure keeps its status. */
    private Object newStatus() {
        if (changes(ReviewResult.EFFECTIVE)) {
            return Message.of("desktop_review.confirms", texts().name("measure", MeasureStatus.VERIFIED_EFFECTIVE));
        }
        return changes(ReviewResult.NOT_EFFECTIVE)
                ? Message.of("desktop_review.revokes", texts().name("measure", MeasureStatus.IMPLEMENTED))
                : "";
    }

    private boolean changes(ReviewResult result) {
        return measure.map(Measure::status)
                .filter(before -> MeasureReviewSource.statusAfter(before, result) != before)
                .isPresent();
    }

    /** Returns the question before this result is signed off; empty if no fact of the register speaks against it. */
    Optional<Confirmation> question(ReviewResult result) {
        if (result != ReviewResult.EFFECTIVE || measure.isEmpty()) {
            return Optional.empty();
        }
        Objections objections = new Objections(texts());
        objections.add("", measure.get(), open, workspace.today());
        return objections.question(Message.of("desktop_review.doubtful.title", measure.get().code()),
                "desktop_review.doubtful.text", Message.of("desktop_review.doubtful.consent"));
    }

    /** Returns the message after signing off, with the date of the next review and the new status of a measure. */
    Message report(Review signed) {
        String name = status.subject().ref().label();
        Message report = workspace.register()
                .records()
                .reviews()
                .get(status.subject().ref().type() + ":" + status.subject().ref().id())
                .next()
                .map(day -> Message.of("review.signedNext", name, new Dates(texts().language()).show(day)))
                .orElseGet(() -> Message.of("review.signed", name));
        return changes(signed.result())
                ? Message.of("desktop_review.signedStatus", report,
                        texts().name("measure",
                                MeasureReviewSource.statusAfter(measure.orElseThrow().status(), signed.result())))
                : report;
    }

    private Texts texts() {
        return workspace.texts();
    }
}
