package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.pull.PullOutcome;
import org.tomes.pull.PullProgress;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The result of a pull, as text and as JSON. */
final class PullSummary {

    private PullSummary() {
    }

    /**
     * Prints to stderr where to enter a code, and a differing clock; nothing else, since schedulers keep that output.
     */
    static PullProgress progress(CommandOutput output) {
        return new PullProgress() {

            @Override
            public void answered(int answers, int asked, Message what) {
                // would fill a scheduler's log
            }

            @Override
            public void signInWith(String sentence) {
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

    static void note(List<PullOutcome> outcomes, CommandOutput output) {
        outcomes.forEach(outcome -> outcome.reason()
                .ifPresent(
                        reason -> output.note(Message.of("pull.gap", outcome.type().text(), outcome.place(), reason))));
    }

    static List<Map<String, Object>> json(List<PullOutcome> outcomes, Texts texts) {
        return outcomes.stream().map(outcome -> json(outcome, texts)).toList();
    }

    private static Map<String, Object> json(PullOutcome outcome, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", outcome.type().text());
        json.put("subscription", outcome.subscription().orElse(null));
        json.put("resource", outcome.of().map(Object::toString).orElse(null));
        json.put("state", outcome.state());
        json.put("entries", outcome.entries());
        json.put("reason", outcome.reason().map(texts::get).orElse(null));
        return json;
    }
}
