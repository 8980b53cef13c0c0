package org.tomes.desktop.review;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.review.Review;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewService;
import org.tomes.review.ReviewStatus;
import org.tomes.review.ReviewSubject;
import org.tomes.text.Message;

/** The dialogs for signing a review and for setting a review interval. */
public final class ReviewDialogs {

    private final Workspace workspace;
    private final Runnable written;

    /** @param written called after every write */
    public ReviewDialogs(Workspace workspace, Runnable written) {
        this.workspace = workspace;
        this.written = written;
    }

    /** @param reference kind and id, such as {@code measure:0f3c…} */
    public void sign(String reference) {
        workspace.background().read(() -> workspace.register().records().reviews().get(reference), this::sign);
    }

    public void sign(ReviewStatus status) {
        workspace.background().read(() -> Signing.of(workspace, workspace.actor(), status), this::sign);
    }

    private void sign(Signing signing) {
        ReviewStatus status = signing.status();
        List<Choice> results = Stream.of(ReviewResult.values())
                .map(reviewResult -> new Choice(reviewResult.name(), workspace.texts().name("review", reviewResult)))
                .toList();
        new FormSaving(workspace, FormInput.of(
                new Confirmation(Message.of("desktop_review.signTitle", status.subject().ref().label()),
                        signing.consequence(), Message.of("desktop_review.sign")),
                Map.of("date", workspace.today().toString(), "method", status.last().map(Review::method).orElse("")),
                Entry.date("date", Message.of("review.field.date"), true),
                Entry.line("method", Message.of("review.field.method"), true),
                Entry.choice("result", Message.of("review.field.result"), results),
                Entry.text("remark", Message.of("review.field.remark"), false),
                Entry.date("next", Message.of("desktop_review.nextOptional"), false)))
                .confirming(answer -> signing.question(result(answer)))
                .save((answer, progress) -> {
                    Review signed = service().sign(workspace.actor(), status,
                            answer.day("date").orElse(workspace.today()), answer.value("method"), result(answer),
                            answer.value("remark"), answer.day("next"));
                    return signing.report(signed);
                }, report -> {
                    workspace.frame().showNotice(Notice.success(report).irreversible(Message.of("shell.final.review")));
                    written.run();
                });
    }

    private static ReviewResult result(FormInput answer) {
        return ReviewResult.valueOf(answer.value("result"));
    }

    void plan(ReviewStatus status) {
        workspace.background()
                .read(() -> workspace.register().records().reviews().cycle(status.subject().ref()),
                        cycle -> plan(status.subject(), cycle, FormInput.of(
                                new Confirmation(Message.of("desktop_review.planTitle", status.subject().ref().label()),
                                        Message.of("desktop_review.planText"), Message.of("desktop.save")),
                                Map.of("months", String.valueOf(cycle.months()), "planned",
                                        cycle.planned().map(Object::toString).orElse("")),
                                Entry.line("months", Message.of("review.field.interval"), true),
                                Entry.date("planned", Message.of("desktop_review.nextOptional"), false))));
    }

    /**
     * Changes the date of the next review of a record without an interval of its own.
     *
     * @param reference kind and id, such as {@code document:tom-annex}
     * @param form contains the new date as {@link InlineEdit#DAY}
     */
    public void reschedule(String reference, FormInput form) {
        workspace.background()
                .read(() -> service().get(reference).subject(),
                        subject -> workspace.background()
                                .read(() -> service().cycle(subject.ref()),
                                        cycle -> save(subject, cycle, form, answer -> new ReviewCycle(cycle.subject(),
                                                cycle.months(), answer.day(InlineEdit.DAY), cycle.revision()))));
    }

    private void plan(ReviewSubject subject, ReviewCycle cycle, FormInput form) {
        save(subject, cycle, form, answer -> new ReviewCycle(cycle.subject(), months(answer.value("months")),
                answer.day("planned"), cycle.revision()));
    }

    private void save(ReviewSubject subject, ReviewCycle cycle, FormInput form,
            Function<FormInput, ReviewCycle> changed) {
        new FormSaving(workspace, form).save((answer, progress) -> {
            ReviewCycle planned = changed.apply(answer);
            service().refuseIneffective(subject.plannedFor(planned.months(), planned.planned()));
            return service().plan(workspace.actor(), planned);
        }, saved -> {
            workspace.showReversible(Message.of("desktop_review.planned", cycle.subject().label()), cycle, saved,
                    (version, over) -> service().plan(workspace.actor(),
                            RecordUndo.of(version, over, service().cycle(cycle.subject()), ReviewCycle::withRevision)),
                    restored -> written.run());
            written.run();
        });
    }

    private ReviewService service() {
        return workspace.register().records().reviews();
    }

    private static int months(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }
}
