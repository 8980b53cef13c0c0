package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.MeasureUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.LinkedText;
import org.tomes.document.statement.FollowingFindings;
import org.tomes.measure.Measure;
import org.tomes.measure.TranslationAge;
import org.tomes.text.Message;

/**
 * The effect of a change of measures on the due dates and the responsible people of the findings that the measures
 * remediate.
 */
final class MeasureChangeImpact {

    /** Maximum number of findings that do not follow the change and are listed one by one. */
    private static final int MAX_EXCEPTIONS = 5;

    private final Workspace workspace;
    private final LatestRequest<Optional<Message>> reading;

    MeasureChangeImpact(Workspace workspace) {
        this.workspace = workspace;
        this.reading = new LatestRequest<>(workspace.background());
    }

    /** Whether findings can follow this change. */
    static boolean isPossible(List<Measure> before, List<Measure> after) {
        for (int i = 0; i < before.size(); i++) {
            Measure former = before.get(i);
            Measure present = after.get(i);
            // In a form for several measures, the status may not be chosen yet.
            if (former.revision() > 0 && present.status() != null
                    && !(former.due().equals(present.due()) && former.owner().equals(present.owner())
                            && former.status() == present.status() && former.scope().equals(present.scope()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the sentence about the findings that follow the change; empty if there are no such findings. Called in
     * the background.
     *
     * @param key prefix of the texts: the change is saved, or will be
     */
    Optional<Message> sentence(String key, List<Measure> before, List<Measure> after) {
        if (!isPossible(before, after)) {
            return Optional.empty();
        }
        return sentence(key, workspace.register().documents().statements().following(before, after));
    }

    private static Optional<Message> sentence(String key, FollowingFindings following) {
        return following.count() == 0 ? Optional.empty()
                : Optional.of(Message.of(key + (following.dates() && following.people() ? ".both"
                        : following.dates() ? ".dates" : ".people"), following.count()));
    }

    /** Returns the sentence before saving, with the findings of these measures that do not follow the change. */
    private Optional<Message> preview(List<Measure> before, List<Measure> entered) {
        FollowingFindings following = workspace.register().documents().statements().following(before, entered);
        Optional<Message> sentence = sentence("desktop_measure.willFollow", following);
        return following.others().isEmpty() ? sentence
                : sentence.map(words -> Message.of("desktop_measure.except", words, exceptions(following.others())));
    }

    private String exceptions(List<FollowingFindings.Other> others) {
        String first = others.stream()
                .limit(MAX_EXCEPTIONS)
                .map(other -> other.finding()
                        + (other.plannedIn().isEmpty() ? "" : " (" + String.join(", ", other.plannedIn()) + ")"))
                .collect(Collectors.joining(", "));
        return others.size() <= MAX_EXCEPTIONS ? first
                : workspace.texts().get("desktop.objection.further", first, others.size() - MAX_EXCEPTIONS);
    }

    /** Shows that measures were changed, with the findings that follow, and offers to undo the change. */
    static void announce(Workspace workspace, Message done, List<Measure> before, List<Measure> after,
            Consumer<List<Measure>> shown) {
        if (isPossible(before, after)) {
            workspace.background()
                    .read(() -> new MeasureChangeImpact(workspace).sentence("desktop_measure.followed", before, after),
                            effect -> announce(workspace, done, effect, before, after, shown));
        } else {
            announce(workspace, done, Optional.empty(), before, after, shown);
        }
    }

    private static void announce(Workspace workspace, Message done, Optional<Message> effect, List<Measure> before,
            List<Measure> after, Consumer<List<Measure>> shown) {
        workspace.showReversible(done, effect, before, after, new MeasureUndo(workspace)::restore, shown);
    }

    /**
     * Shows below the heading of a form which findings would follow if this input were saved, and whether the
     * translation would become outdated.
     */
    void preview(LinkedText line, List<Measure> before, List<Measure> entered) {
        Optional<Message> translation = translation(before, entered);
        reading.ask(
                () -> joined(isPossible(before, entered) ? preview(before, entered) : Optional.empty(), translation),
                sentence -> {
                    line.setVisible(sentence.isPresent());
                    sentence.ifPresent(words -> line.show(workspace.texts().get(words), workspace));
                });
    }

    /** Returns the sentence about translations that would become outdated. */
    private static Optional<Message> translation(List<Measure> before, List<Measure> entered) {
        return IntStream.range(0, before.size())
                .anyMatch(
                        i -> before.get(i).revision() > 0 && TranslationAge.isOutdatedBy(before.get(i), entered.get(i)))
                                ? Optional.of(Message.of("desktop_measure.willOutdate"))
                                : Optional.empty();
    }

    private static Optional<Message> joined(Optional<Message> first, Optional<Message> second) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(Message.of("desktop.withEffect", first.get(), second.get()))
                : first.or(() -> second);
    }
}
