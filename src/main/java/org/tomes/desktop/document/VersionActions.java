package org.tomes.desktop.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tomes.app.RecordServices;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Progress;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.ReportPeriod;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.ReleaseRemark;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.VersionId;
import org.tomes.document.release.VersionNumber;
import org.tomes.document.release.VersionService;
import org.tomes.document.release.VersionState;
import org.tomes.document.release.VersionStep;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** The actions on the versions tab: each asks for its input, runs in the background, and reports the result. */
final class VersionActions {

    private static final String BOTH = "both";
    private static final String DEVIATION_REASON = "deviationReason";

    /** The progress of an action that is redone; its notice shows no progress. */
    private static final Progress QUIET = new Progress() {
        @Override
        public void say(Message activity) {
            // The progress is not shown.
        }

        @Override
        public void part(long completed, long total) {
            // The progress is not shown.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * A version after an action.
     *
     * @param again performs the action again, on the version that undoing it has stored
     */
    private record Moved(DocumentVersion result, UnaryOperator<DocumentVersion> again) {

        /** The result of an action that only another decision can undo. */
        static Moved irreversible(DocumentVersion result) {
            return new Moved(result, UnaryOperator.identity());
        }
    }

    /**
     * Undoes an action on the version that results from it.
     *
     * @param words key of the text that describes the result; empty if the restored fields describe it
     */
    private record Undo(UnaryOperator<DocumentVersion> action, Optional<String> words) {
    }

    private final Workspace workspace;
    private final Consumer<DocumentVersion> written;
    private final Runnable stale;
    /** The answers to the last submission of each version, for submitting it again. */
    private final Map<VersionId, Map<String, String>> submitted = new ConcurrentHashMap<>();

    /**
     * @param written receives the version after each write
     * @param stale called to reload the version if another user has changed it
     */
    VersionActions(Workspace workspace, Consumer<DocumentVersion> written, Runnable stale) {
        this.workspace = workspace;
        this.written = written;
        this.stale = stale;
    }

    /** Edits number, summary and next review of a draft. */
    void edit(DocumentVersion draft) {
        ask(facts(draft,
                new Confirmation(Message.of("document.version.edit"), Message.of("document.version.editText"),
                        Message.of("desktop.save"))),
                draft, answer -> Optional.empty(),
                (version, answer, progress) -> versions().save(workspace.actor(), version),
                Optional.of(new Undo(saved -> restore(draft, saved), Optional.empty())));
    }

    private DocumentVersion restore(DocumentVersion before, DocumentVersion saved) {
        DocumentVersion stored = versions().working(saved.kind());
        if (before.revision() > 0) {
            return versions().save(workspace.actor(),
                    RecordUndo.of(before, saved, stored, DocumentVersion::withRevision));
        }
        versions().discard(workspace.actor(), RecordUndo.of(saved, saved, stored, DocumentVersion::withRevision));
        return before;
    }

    private VersionService versions() {
        return workspace.register().documents().versions();
    }

    /** @param checks the remarks that are shown; before a submission, the present text is checked again */
    void take(DocumentVersion version, VersionStep step, List<ReleaseRemark> checks) {
        Confirmation question = question(version, step, checks);
        switch (step) {
            case SUBMIT -> workspace.background().<Runnable>job(progress -> {
                progress.say(Message.of("document.composing"));
                List<ReleaseRemark> present = Stream
                        .concat(approverSubmits().stream(),
                                workspace.register().documents().releaseChecks().of(version).stream())
                        .toList();
                SubmissionQuestion asked = SubmissionQuestion.of(workspace.register().documents(), version,
                        question(version, step, present), workspace.texts().language());
                return () -> submit(asked, hasUndecidedFindings(present));
            }).onSuccess(Runnable::run).start();
            case APPROVE -> remark(version, step, question, false);
            case REJECT -> remark(version, step, question, true);
            case REVISE -> {
                if (workspace.dialogs().confirm(question)) {
                    run(progress -> versions().applyStep(workspace.actor(), version, step, ""));
                }
            }
            case RELEASE -> release(version, question);
        }
    }

    /** Returns a remark if the acting person is the approver of documents, who may not approve what they submit. */
    private Optional<ReleaseRemark> approverSubmits() {
        RecordServices records = workspace.register().records();
        boolean isApprover = workspace.person().isPresent()
                && workspace.person().equals(records.company().profile().approver());
        return isApprover && !records.changes().approvalRule().selfApproval()
                ? Optional.of(
                        new ReleaseRemark(Message.of("document.version.approverSubmits"), ReleaseRemark.Place.PROFILE))
                : Optional.empty();
    }

    private static Confirmation question(DocumentVersion version, VersionStep step, List<ReleaseRemark> checks) {
        Message name = Message.of("version.versionStep." + step.name());
        return new Confirmation(Message.of("document.version.stepTitle", name, version.number().toString()),
                about(version, step, checks), name);
    }

    /** Returns the explanation of the step, with the open checks. */
    private static Message about(DocumentVersion version, VersionStep step, List<ReleaseRemark> checks) {
        boolean replacesNone = step == VersionStep.RELEASE && version.number().equals(VersionNumber.FIRST);
        Message explanation = Message.of("document.version.step." + step.name() + (replacesNone ? ".first" : ""));
        boolean areShown = step == VersionStep.SUBMIT || step == VersionStep.APPROVE || step == VersionStep.RELEASE;
        return checks.stream()
                .filter(check -> areShown)
                .map(check -> Message.of("document.version.check", check.sentence()))
                .reduce((first, second) -> Message.of("document.version.checks", first, second))
                .map(all -> Message.of("document.version.stepWithChecks", explanation, all))
                .orElse(explanation);
    }

    private static boolean hasUndecidedFindings(List<ReleaseRemark> checks) {
        return checks.stream().anyMatch(check -> check.place() == ReleaseRemark.Place.FINDINGS);
    }

    /** Returns the changes to be confirmed; a first version changes nothing. */
    private String summary(DocumentVersion version) {
        return version.summary().isBlank() && version.number().equals(VersionNumber.FIRST)
                ? workspace.texts().get("document.version.first")
                : version.summary();
    }

    private FormInput facts(DocumentVersion version, Confirmation question, Entry... extraEntries) {
        Map<String, String> values = new HashMap<>(submitted.getOrDefault(version.id(), Map.of()));
        values.putAll(Map.of("number", version.number().toString(), "summary", summary(version), "nextReview",
                version.nextReview().map(Object::toString).orElse("")));
        return FormInput.of(question, values,
                Stream.concat(
                        Stream.of(Entry.line("number", Message.of("version.field.number"), true),
                                Entry.text("summary", Message.of("version.field.summary"), true),
                                Entry.date("nextReview", Message.of("version.field.nextReview"), false)),
                        Stream.of(extraEntries)).toArray(Entry[]::new));
    }

    /**
     * Submits a version. A report also has a period, by default the last twelve months; undecided deviations require a
     * reason.
     */
    private void submit(SubmissionQuestion asked, boolean undecided) {
        DocumentVersion version = asked.version();
        Confirmation question = asked.question();
        boolean report = workspace.register().documents().composition().hasPeriod(version.kind());
        FormInput form = report
                ? facts(version, question, Entry.date("from", Message.of("document.period.from"), false),
                        Entry.date("to", Message.of("document.period.to"), false))
                : undecided
                        ? facts(version, question,
                                Entry.text(DEVIATION_REASON, Message.of("document.version.deviationReason"), true))
                        : facts(version, question);
        ask(form, version,
                answer -> asked.isContradictedBy(answer.value("summary"))
                        ? Optional.of(Confirmation.ofDoubtful(Message.of("document.version.contradiction.title"),
                                Message.of("document.version.contradiction.text"),
                                Message.of("document.version.contradiction.consent")))
                        : Optional.empty(),
                (target, answer, progress) -> {
                    submitted.put(version.id(), answer.values());
                    Optional<ReportPeriod> period = report
                            ? ReportPeriod.of(answer.day("from"), answer.day("to"), workspace.today())
                            : Optional.empty();
                    return versions().applyStep(workspace.actor(), target, VersionStep.SUBMIT,
                            undecided ? answer.value(DEVIATION_REASON) : "",
                            workspace.register().documents().composition().forPeriod(version.kind(), period));
                },
                Optional.of(new Undo(
                        submitted -> versions().applyStep(workspace.actor(), submitted, VersionStep.REVISE, ""),
                        Optional.of("document.version.unsubmitted"))));
    }

    /** An action on a version with the answers of a form. */
    private interface Answered {
        DocumentVersion on(DocumentVersion version, FormInput answer, Progress progress);
    }

    /** @param objection returns what contradicts the answers, which the user must confirm */
    private void ask(FormInput form, DocumentVersion version, Function<FormInput, Optional<Confirmation>> objection,
            Answered action, Optional<Undo> undo) {
        save(form, objection, (answer, progress) -> {
            VersionNumber number = VersionNumber.read(answer.value("number"))
                    .orElseThrow(() -> new InvalidRecord(List
                            .of(new FieldError("number", Message.of("version.notANumber", answer.value("number"))))));
            DocumentVersion target = version.with(number, answer.value("summary").strip(), answer.day("nextReview"));
            return new Moved(action.on(target, answer, progress),
                    former -> action.on(target.withRevision(former.revision()), answer, QUIET));
        }, undo);
    }

    /** Versions are changed by steps, so a change by another user is shown instead of being compared. */
    private void save(FormInput form, Function<FormInput, Optional<Confirmation>> objection,
            FormSaving.Saving<Moved> saving, Optional<Undo> undo) {
        new FormSaving(workspace, form).confirming(objection)
                .onStale(this::failed)
                .save(saving, moved -> show(moved, undo));
    }

    private void remark(DocumentVersion version, VersionStep step, Confirmation question, boolean required) {
        FormInput form = FormInput.of(question, Map.of(), Entry.text("remark",
                Message.of(required ? "document.version.reason" : "version.field.remark"), required));
        save(form, answer -> Optional.empty(),
                (answer, progress) -> Moved
                        .irreversible(versions().applyStep(workspace.actor(), version, step, answer.value("remark"))),
                Optional.empty());
    }

    private void release(DocumentVersion version, Confirmation question) {
        List<Choice> languages = List.of(
                new Choice(workspace.texts().language().tag(), name(workspace.texts().language())),
                new Choice(other().tag(), name(other())),
                new Choice(BOTH, workspace.texts().get("document.version.bothLanguages")));
        FormInput form = FormInput.of(question, Map.of("language", BOTH),
                Entry.choice("language", Message.of("document.language"), languages));
        save(form, answer -> Optional.empty(), (answer, progress) -> {
            progress.say(Message.of("document.version.releasing"));
            List<Language> chosen = Language.ofTag(answer.value("language"))
                    .map(List::of)
                    .orElse(List.of(Language.values()));
            return Moved.irreversible(workspace.register()
                    .documents()
                    .releases()
                    .release(workspace.actor(), version, chosen, progress::stopIfCancelled)
                    .version());
        }, Optional.empty());
    }

    private Language other() {
        return workspace.texts().language() == Language.DE ? Language.EN : Language.DE;
    }

    private String name(Language language) {
        return workspace.texts().get("settings.language." + language.tag());
    }

    /** Adds a language to a released version. */
    void addLanguage(DocumentVersion version, Language language) {
        run(progress -> {
            progress.say(Message.of("document.version.releasing"));
            ReleaseService.Result result = workspace.register()
                    .documents()
                    .releases()
                    .addLanguage(workspace.actor(), version, language, progress::stopIfCancelled);
            return result.version();
        });
    }

    void discard(DocumentVersion draft) {
        Confirmation question = new Confirmation(Message.of("document.version.discardTitle", draft.number().toString()),
                Message.of("document.version.discardText"), Message.of("document.version.discard"));
        if (workspace.dialogs().confirm(question)) {
            workspace.background().job(progress -> {
                versions().discard(workspace.actor(), draft);
                return draft;
            }).onSuccess(discarded -> {
                workspace.showReversible(
                        Message.of("version.discarded", name(discarded), discarded.number().toString()), discarded,
                        former -> versions().save(workspace.actor(), former.withRevision(0)), saved -> {
                            versions().discard(workspace.actor(), saved);
                            return saved;
                        }, written);
                written.accept(discarded);
            }).onFailure(this::failed).start();
        }
    }

    /** Performs an action that needs no input and that only another decision can undo. */
    private void run(Job.Work<DocumentVersion> action) {
        workspace.frame()
                .follow(workspace.background()
                        .job(action)
                        .onSuccess(result -> show(Moved.irreversible(result), Optional.empty()))
                        .onFailure(this::failed)
                        .start());
    }

    /** @param undo undoes the action on the resulting version; empty if only another decision can undo it */
    private void show(Moved done, Optional<Undo> undo) {
        DocumentVersion result = done.result();
        Message moved = Message.of("version.moved", name(result), result.number().toString(),
                Message.of("version.versionState." + result.state().name()));
        undo.ifPresentOrElse(
                reverse -> workspace.showReversible(moved, result, reverse.action()::apply, done.again()::apply,
                        reverse.words().map(key -> Message.of(key, name(result), result.number().toString())), written),
                () -> workspace.frame().showNotice(Notice.success(moved).irreversible(Message.of("shell.final.step"))));
        written.accept(result);
    }

    private String name(DocumentVersion version) {
        return version.kind().title(workspace.texts());
    }

    private void failed(Throwable failure) {
        workspace.dialogs().failed(failure);
        stale.run();
    }

    /** Returns the steps possible in a state, in the order of their buttons: first the one that leads to a release. */
    static List<VersionStep> possible(VersionState state) {
        return Stream.of(VersionStep.values())
                .filter(step -> step.isPossibleIn(state))
                .sorted(Comparator.comparing((VersionStep step) -> step.resultingState() == VersionState.DRAFT))
                .toList();
    }
}
