package org.tomes.cli;

import java.util.List;
import org.tomes.pull.PullProgress;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The result of a pull, as text and as JSON. */
final class PullSummary {

    private PullSummary() {
    }

    /**
     * Prints to stderr only where to enter a sign-in code, and a clock difference, because schedulers store everything
     * that is printed to stderr.
     */
    static PullProgress progress(CommandOutput output) {
        return new PullProgress() {

            @Override
            public void responsesReceived(int answers, int requests, Message content) {
                // Progress messages would fill a scheduler's log.
            }

            @Override
            public void showSignInCode(String sentence) {
                output.note(Message.of("pull.collector", sentence));
            }

            @Override
            public void clockDiffers(Message sentence) {
                output.note(sentence);
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }

    static void note(List<TypeOutcome> outcomes, CommandOutput output) {
        outcomes.forEach(outcome -> outcome.reason()
                .ifPresent(
                        reason -> output.note(Message.of("pull.gap", outcome.type().text(), outcome.place(), reason))));
    }

    static List<JsonObject> json(List<TypeOutcome> outcomes, Texts texts) {
        return outcomes.stream().map(outcome -> json(outcome, texts)).toList();
    }

    private static JsonObject json(TypeOutcome outcome, Texts texts) {
        return JsonObject.of("type", outcome.type().text())
                .with("subscription", outcome.subscription())
                .with("resource", outcome.of())
                .with("state", outcome.state())
                .with("entries", outcome.entries())
                .with("reason", outcome.reason().map(texts::get));
    }
}
