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
 * Proposes changes of Microsoft's set of controls: a control that is added, removed or weighted differently moves the
 * score without any change of the company's own. Complete API responses are compared with the previous one in the same
 * subscription; Log Analytics contains only changed controls, so a missing one there is not a removal.
 */
final class ControlProposals {

    private static final String APPEARED = "appeared";
    private static final String GONE = "gone";

    /**
     * @param kind of event, for the origin of the proposal
     */
    private record Event(LocalDate day, String kind, String control) {
    }

    private record Line(String subscription, ScoreModel model) {
    }

    private final ZoneId zone;
    private final Map<Event, Message> events = new TreeMap<>((one, other) -> (one.day() + one.kind() + one.control())
            .compareTo(other.day() + other.kind() + other.control()));
    private final Map<Event, Set<String>> subscriptions = new HashMap<>();

    private ControlProposals(ZoneId zone) {
        this.zone = zone;
    }

    static List<AnnotationProposal> of(Collection<ControlSample> samples, ZoneId zone) {
        ControlProposals proposals = new ControlProposals(zone);
        Map<Line, TreeMap<Instant, Map<String, ControlSample>>> answers = new HashMap<>();
        samples.stream()
                .filter(sample -> sample.source() != ScoreSource.LOG_ANALYTICS)
                .forEach(sample -> answers
                        .computeIfAbsent(new Line(sample.subscription(), sample.model()), none -> new TreeMap<>())
                        .computeIfAbsent(sample.takenAt(), none -> new HashMap<>())
                        .put(sample.control(), sample));
        answers.values().forEach(course -> proposals.compare(new ArrayList<>(course.entrySet())));
        return proposals.all();
    }

    private void compare(List<Map.Entry<Instant, Map<String, ControlSample>>> course) {
        for (int i = 1; i < course.size(); i++) {
            LocalDate day = LocalDate.ofInstant(course.get(i).getKey(), zone);
            compare(day, course.get(i - 1).getValue(), course.get(i).getValue());
        }
    }

    private void compare(LocalDate day, Map<String, ControlSample> before, Map<String, ControlSample> after) {
        after.values()
                .stream()
                .filter(now -> !before.containsKey(now.control()))
                .forEach(now -> add(new Event(day, APPEARED, now.control()), now,
                        Message.of("score.annotation.controlAppeared", name(now), now.max())));
        before.values()
                .stream()
                .filter(then -> !after.containsKey(then.control()))
                .forEach(then -> add(new Event(day, GONE, then.control()), then,
                        Message.of("score.annotation.controlGone", name(then), then.max())));
        for (ControlSample now : after.values()) {
            ControlSample then = before.get(now.control());
            if (then != null && then.max() != now.max()) {
                add(new Event(day, "max " + then.max() + "-" + now.max(), now.control()), now,
                        Message.of("score.annotation.controlMax", name(now), then.max(), now.max()));
            }
        }
    }

    private static String name(ControlSample control) {
        return control.displayName().isEmpty() ? control.control() : control.displayName();
    }

    private void add(Event event, ControlSample control, Message text) {
        events.putIfAbsent(event, text);
        subscriptions.computeIfAbsent(event, none -> new HashSet<>()).add(control.subscription());
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
