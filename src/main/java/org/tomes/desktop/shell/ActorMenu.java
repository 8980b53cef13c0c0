package org.tomes.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private static final String NOBODY = "nobody";

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
     * @throws CancellationException if the user cancelled the change, which then must not be written
     */
    boolean ask() {
        List<Person> people = workspace.register().records().people().all().stream().filter(Person::active).toList();
        if (Platform.isFxApplicationThread() || people.isEmpty()
                || !workspace.context().actors().canChoosePerson(workspace.register()) || wasAsked()) {
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
        String key = answer.join().orElseThrow(CancellationException::new).value(PERSON);
        recordQuestion();
        Optional<PersonId> chosen = key.equals(NOBODY) ? Optional.empty()
                : Optional.of(new PersonId(UUID.fromString(key)));
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

    private String registersAsked() {
        return workspace.context().settings().read().tables().getOrDefault(ASKED, "");
    }

    private String key() {
        return workspace.context().actors().key(workspace.register());
    }

    private boolean wasAsked() {
        String asked = registersAsked();
        return asked.equals(EVERYWHERE) || List.of(asked.split("\n")).contains(key());
    }

    private void recordQuestion() {
        String asked = (registersAsked() + "\n" + key()).strip();
        workspace.context().settings().change(all -> all.withTable(ASKED, asked));
    }

    private FormInput question(List<Person> people) {
        List<FormInput.Choice> choices = Stream
                .concat(people.stream().map(person -> new FormInput.Choice(person.id().toString(), named(person))),
                        Stream.of(new FormInput.Choice(NOBODY, workspace.texts().get("shell.who.nobody"))))
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
