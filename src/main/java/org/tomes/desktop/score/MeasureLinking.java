package org.tomes.desktop.score;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.score.ControlSample;
import org.tomes.score.link.ControlLinkService;
import org.tomes.score.link.SecurityControlLink;
import org.tomes.text.Message;

/** Links a measure to security controls, or removes the link if all of them have it. */
final class MeasureLinking {

    private final Workspace workspace;
    private final Runnable changed;

    /** @param changed called after a write */
    MeasureLinking(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
    }

    void ask(List<ControlSample> controls, ScoreScreenData content) {
        workspace.background()
                .read(() -> workspace.register().records().measures().all(), all -> ask(controls, content, all));
    }

    private void ask(List<ControlSample> controls, ScoreScreenData content, List<Measure> all) {
        List<Choice> choices = all.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .map(measure -> new Choice(measure.id().toString(),
                        workspace.texts()
                                .get(linked(controls, content, measure) ? "score.screen.linked"
                                        : "score.screen.notLinked", measure.code().toString(), measure.localTitle())))
                .toList();
        if (choices.isEmpty()) {
            workspace.frame().showNotice(Notice.information(Message.of("score.screen.noMeasures")));
            return;
        }
        workspace.dialogs()
                .fill(FormInput.of(
                        new Confirmation(Message.of("score.screen.linkTitle", controls.size()),
                                Message.of("score.screen.linkText"), Message.of("score.screen.linkConsent")),
                        Map.of("measure", choices.getFirst().key()),
                        Entry.choice("measure", Message.of("score.field.measure"), choices)))
                .ifPresent(answer -> all.stream()
                        .filter(measure -> measure.id().toString().equals(answer.value("measure")))
                        .findFirst()
                        .ifPresent(measure -> keep(controls, measure, !linked(controls, content, measure))));
    }

    private static boolean linked(List<ControlSample> controls, ScoreScreenData content, Measure measure) {
        return controls.stream()
                .allMatch(control -> content.measures()
                        .getOrDefault(control.control(), List.of())
                        .stream()
                        .anyMatch(candidate -> candidate.id().equals(measure.id())));
    }

    private void keep(List<ControlSample> controls, Measure measure, boolean link) {
        ControlLinkService links = workspace.register().azure().scoreServices().links();
        workspace.background().<Map<SecurityControlLink, SecurityControlLink>>write(() -> {
            Map<SecurityControlLink, SecurityControlLink> written = new LinkedHashMap<>();
            Set<String> handledControls = new HashSet<>();
            controls.stream().filter(control -> handledControls.add(control.control())).forEach(control -> {
                SecurityControlLink before = links.of(control);
                Set<MeasureId> measures = before.measures()
                        .stream()
                        .filter(id -> !id.equals(measure.id()))
                        .collect(Collectors.toSet());
                if (link) {
                    measures.add(measure.id());
                }
                written.put(before, links.save(workspace.actor(), before, measures));
            });
            return written;
        }, written -> {
            workspace.showReversible(
                    Message.of(link ? "score.screen.linkDone"
                            : "score.screen.unlinkDone", measure.code().toString(), written.size()),
                    List.copyOf(written.keySet()), List.copyOf(written.values()),
                    (versions, over) -> IntStream.range(0, over.size())
                            .mapToObj(i -> links.save(workspace.actor(), over.get(i), versions.get(i).measures()))
                            .toList(),
                    restored -> changed.run());
            changed.run();
        });
    }
}
