package org.tomes.desktop.score;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.SearchableChoice;
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
        List<SearchableChoice> choices = all.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .sorted(Comparator.comparing(measure -> !linked(controls, content, measure)))
                .map(measure -> choice(measure, controls, linked(controls, content, measure)))
                .toList();
        if (choices.isEmpty()) {
            workspace.frame().showNotice(Notice.information(Message.of("score.screen.noMeasures")));
        } else {
            workspace.frame().choose(Message.of("score.screen.linkTitle", controls.size()), choices);
        }
    }

    private SearchableChoice choice(Measure measure, List<ControlSample> controls, boolean linked) {
        return new SearchableChoice(workspace.texts().get(linked ? "score.screen.linked" : "score.screen.notLinked"),
                measure.code() + "  " + measure.title(workspace.texts().language()),
                workspace.texts().name("measure", measure.status()), "", () -> keep(controls, measure, !linked));
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
