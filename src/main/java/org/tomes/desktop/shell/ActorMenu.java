package org.tomes.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/** Shows the acting person in this register on this computer, and lets the user change it. */
public final class ActorMenu {

    /** Name of the setting that lists the registers, by actor key, in which the question was asked. */
    public static final String ASKED = "asked-who-acts";
    /** Value of this setting on a computer on which the question is not shown. */
    public static final String EVERYWHERE = "*";
    private static final String PERSON = "person";

    private record Cast(List<Person> people, Optional<Person> acting) {
    }

    private final MenuButton menu;
    private final Workspace workspace;
    private final Runnable onChosen;
    private final Consumer<Optional<Person>> acting;

    /**
     * @param chosen called after another person was selected
     * @param acting receives the acting person, before anything this person does is reported
     */
    ActorMenu(MenuButton menu, Workspace workspace, Runnable chosen, Consumer<Optional<Person>> acting) {
        this.onChosen = chosen;
        this.acting = acting;
        this.menu = menu;
        this.workspace = workspace;
        menu.setOnShowing(showing -> refresh());
    }

    void refresh() {
        workspace.background()
                .read(() -> new Cast(workspace.register().records().people().all(),
                        workspace.context().actors().chosen(workspace.register())), this::show);
    }

    private void show(Cast cast) {
        acting.accept(cast.acting());
        menu.setText(cast.acting().map(Person::name).orElse(workspace.texts().get("shell.nobody")));
        List<MenuItem> items = cast.people().stream().filter(Person::active).map(person -> item(person, cast)).toList();
        menu.getItems().setAll(items.isEmpty() ? List.of(addPeopleFirstItem()) : items);
    }

    private MenuItem item(Person person, Cast cast) {
        RadioMenuItem item = new RadioMenuItem(named(person));
        item.setSelected(cast.acting().equals(Optional.of(person)));
        item.setOnAction(chosen -> workspace.background().job(progress -> {
            workspace.context().actors().choose(workspace.register(), person.id());
            return person;
        }).onSuccess(result -> {
            acting.accept(Optional.of(person));
            workspace.frame().refreshNames();
            onChosen.run();
        }).start());
        return item;
    }

    /**
     * Asks who is acting, once in each register and account, and waits for the answer: without a person, the audit
     * trail would contain only the account. Called in the background.
     *
     * @return whether a person was chosen
     */
    boolean ask() {
        List<Person> people = workspace.register().records().people().all().stream().filter(Person::active).toList();
        if (Platform.isFxApplicationThread() || people.isEmpty()
                || !workspace.context().actors().canChoosePerson(workspace.register()) || !recordFirstQuestion()) {
            return false;
        }
        CompletableFuture<Optional<FormInput>> answer = new CompletableFuture<>();
        workspace.background().screen().execute(() -> {
            try {
                answer.complete(workspace.dialogs().fill(question(people)));
            } catch (RuntimeException | Error e) {
                // Otherwise, the change would wait forever.
                answer.completeExceptionally(e);
            }
        });
        Optional<PersonId> chosen = answer.join().map(filled -> new PersonId(UUID.fromString(filled.value(PERSON))));
        chosen.ifPresent(person -> workspace.context().actors().choose(workspace.register(), person));
        workspace.background().screen().execute(() -> {
            people.stream()
                    .filter(person -> chosen.equals(Optional.of(person.id())))
                    .findFirst()
                    .ifPresent(person -> acting.accept(Optional.of(person)));
            workspace.frame().refreshNames();
        });
        return chosen.isPresent();
    }

    private boolean recordFirstQuestion() {
        String asked = workspace.context().settings().read().tables().getOrDefault(ASKED, "");
        String register = workspace.context().actors().key(workspace.register());
        if (asked.equals(EVERYWHERE) || List.of(asked.split("\n")).contains(register)) {
            return false;
        }
        workspace.context().settings().change(all -> all.withTable(ASKED, (asked + "\n" + register).strip()));
        return true;
    }

    private FormInput question(List<Person> people) {
        List<FormInput.Choice> choices = people.stream()
                .map(person -> new FormInput.Choice(person.id().toString(), named(person)))
                .toList();
        return FormInput.of(
                new Confirmation(Message.of("shell.who.title"), Message.of("shell.who.text"),
                        Message.of("shell.who.consent")),
                Map.of(), FormInput.Entry.choice(PERSON, Message.of("shell.who.label"), choices));
    }

    /** Returns the name with the position, by which a newcomer recognises a person. */
    private String named(Person person) {
        return person.jobTitle().isBlank() ? person.name()
                : workspace.texts().get("shell.who.person", person.name(), person.jobTitle());
    }

    private MenuItem addPeopleFirstItem() {
        MenuItem item = new MenuItem(workspace.texts().get("shell.addPeopleFirst"));
        item.setOnAction(chosen -> workspace.frame().show("responsibilities"));
        return item;
    }
}
