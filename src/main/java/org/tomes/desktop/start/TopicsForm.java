package org.tomes.desktop.start;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Assignee;
import org.tomes.people.Assignment;
import org.tomes.people.Duty;
import org.tomes.people.PersonId;
import org.tomes.people.Responsibility;
import org.tomes.people.TopicKeys;
import org.tomes.text.Message;

/**
 * Adds the usual topics of the matrix of responsibilities at once, assigned to one person, who may delegate them later.
 */
final class TopicsForm extends ChoiceForm {

    private final VBox topics = new VBox();

    TopicsForm(Workspace workspace, Runnable onChanged) {
        super("topics", workspace, onChanged);
        topics.getStyleClass().add("step-choices");
        arrange(person("start.topics.person"), buttons(add), topics);
    }

    @Override
    void open(StartState state) {
        offer(state);
        workspace.background().read(this::present, this::show);
    }

    private Set<String> present() {
        Set<String> subjects = new HashSet<>();
        workspace.register().records().responsibilities().topics().forEach(topic -> subjects.add(topic.subject()));
        return subjects;
    }

    private void show(Set<String> present) {
        clearBoxes();
        topics.getChildren()
                .setAll(TopicKeys.ALL.stream().filter(key -> !present.contains(key)).map(this::box).toList());
        count();
    }

    private CheckBox box(String key) {
        return box(key, texts.get("people.subject." + key), true);
    }

    @Override
    void add(List<String> chosen, Optional<PersonId> responsible) {
        List<Assignment> duties = responsible.stream()
                .flatMap(person -> Stream.of(Duty.ACCOUNTABLE, Duty.RESPONSIBLE)
                        .map(duty -> new Assignment(new Assignee.OfPerson(person), duty)))
                .toList();
        write(() -> workspace.register()
                .records()
                .responsibilities()
                .addAll(workspace.actor(),
                        chosen.stream().map(key -> Responsibility.forSubject(key).assigned(duties)).toList()),
                added -> workspace.sayUndoable(Message.of("start.topics.added", added.size()), () -> {
                    added.forEach(topic -> workspace.register()
                            .records()
                            .responsibilities()
                            .remove(workspace.actor(), topic));
                    return added;
                }, removed -> NOTHING_MORE.run()));
    }
}
