package org.tomes.score.annotation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSource;
import org.tomes.text.Message;

/**
 * Proposes changes to Microsoft's set of controls. If a control is added, removed or weighted differently, the score
 * changes without a change by the company. A complete API response is compared with the previous response for the same
 * subscription. Log Analytics contains only changed controls, so a control that is missing there was not necessarily
 * removed.
 */
final class ControlSetChangeProposals {

    private static final String APPEARED = "appeared";
    private static final String GONE = "gone";

    /**
     * @param kind kind of event, part of the origin of the proposal
     */
    private record Event(LocalDate day, String kind, String control) {
    }

    private record Line(String subscription, ScoreModel model) {
    }

    private final ZoneId zone;
    private final Map<Event, Message> events = new TreeMap<>(
            (event, other) -> (event.day() + event.kind() + event.control())
                    .compareTo(other.day() + other.kind() + other.control()));
    private final Map<Event, Set<String>> subscriptions = new HashMap<>();

    private ControlSetChangeProposals(ZoneId zone) {
        this.zone = zone;
    }

    static List<AnnotationProposal> of(Collection<ControlSample> samples, ZoneId zone) {
        ControlSetChangeProposals proposals = new ControlSetChangeProposals(zone);
        Map<Line, TreeMap<Instant, Map<String, ControlSample>>> responsesByLine = new HashMap<>();
        samples.stream()
                .filter(sample -> sample.source() != ScoreSource.LOG_ANALYTICS)
                .forEach(sample -> responsesByLine
                        .computeIfAbsent(new Line(sample.subscription(), sample.model()), key -> new TreeMap<>())
                        .computeIfAbsent(sample.takenAt(), key -> new HashMap<>())
                        .put(sample.control(), sample));
        responsesByLine.values().forEach(responses -> proposals.compare(new ArrayList<>(responses.entrySet())));
        return proposals.all();
    }

    private void compare(List<Map.Entry<Instant, Map<String, ControlSample>>> responses) {
        for (int i = 1; i < responses.size(); i++) {
            LocalDate day = LocalDate.ofInstant(responses.get(i).getKey(), zone);
            compare(day, responses.get(i - 1).getValue(), responses.get(i).getValue());
        }
    }

    private void compare(LocalDate day, Map<String, ControlSample> before, Map<String, ControlSample> after) {
        after.values()
                .stream()
                .filter(current -> !before.containsKey(current.control()))
                .forEach(current -> add(new Event(day, APPEARED, current.control()), current,
                        Message.of("score.annotation.controlAppeared", name(current), current.max())));
        before.values()
                .stream()
                .filter(previous -> !after.containsKey(previous.control()))
                .forEach(previous -> add(new Event(day, GONE, previous.control()), previous,
                        Message.of("score.annotation.controlGone", name(previous), previous.max())));
        for (ControlSample current : after.values()) {
            ControlSample previous = before.get(current.control());
            if (previous != null && previous.max() != current.max()) {
                add(new Event(day, "max " + previous.max() + "-" + current.max(), current.control()), current,
                        Message.of("score.annotation.controlMax", name(current), previous.max(), current.max()));
            }
        }
    }

    private static String name(ControlSample control) {
        return control.displayName().isEmpty() ? control.control() : control.displayName();
    }

    private void add(Event event, ControlSample control, Message text) {
        events.putIfAbsent(event, text);
        subscriptions.computeIfAbsent(event, key -> new HashSet<>()).add(control.subscription());
    }

    /** Combines the same event in many subscriptions on one day into one proposal. */
    private List<AnnotationProposal> all() {
        List<AnnotationProposal> all = new ArrayList<>();
        events.forEach((event,
                text) -> all.add(new AnnotationProposal(event.day(),
                        Message.of("score.annotation.inSubscriptions", text, subscriptions.get(event).size()),
                        "control:" + event.day() + ":" + event.kind() + ":" + event.control())));
        return all;
    }
}
