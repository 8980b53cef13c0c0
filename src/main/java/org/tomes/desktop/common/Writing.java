package org.tomes.desktop.common;

import java.util.Optional;
import java.util.function.Consumer;

/** Writes a record that was changed in its form or list, after asking if something contradicts the change. */
record Writing<R>(Workspace workspace, RecordEditing.RecordAccess<R> access) {

    /** The result of an attempt: either what was written, or the question to ask first. */
    private record Attempt<R>(Optional<R> stored, Optional<Confirmation> question) {
    }

    /**
     * @param written receives the stored version
     * @param cancelled runs if the user does not confirm
     */
    void write(R before, R changed, Consumer<R> written, Runnable cancelled, Consumer<Throwable> failed) {
        workspace.background().<Attempt<R>>job(progress -> {
            Optional<Confirmation> question = access.objection(before, changed);
            return new Attempt<>(question.isPresent() ? Optional.empty() : Optional.of(access.write(changed)),
                    question);
        }).onSuccess(attempt -> attempt.stored().ifPresentOrElse(written, () -> {
            if (workspace.dialogs().confirm(attempt.question().orElseThrow())) {
                workspace.background()
                        .job(progress -> access.write(changed))
                        .onSuccess(written)
                        .onFailure(failed)
                        .start();
            } else {
                cancelled.run();
            }
        })).onFailure(failed).start();
    }
}
