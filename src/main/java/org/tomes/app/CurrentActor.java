package org.tomes.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.tomes.ledger.Actor;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.AssignedLogin;
import org.tomes.settings.Settings;
import org.tomes.settings.SettingsFile;
import org.tomes.text.Message;

/**
 * Determines the acting person: the specified person, otherwise the person chosen for this account, otherwise no
 * person.
 */
public final class CurrentActor {

    private final SettingsFile settings;
    private final String account;
    private final String host;

    CurrentActor(SettingsFile settings, String account, String host) {
        this.settings = settings;
        this.account = account;
        this.host = host;
    }

    static CurrentActor ofSystem(SettingsFile settings) {
        return new CurrentActor(settings, System.getProperty("user.name", ""), host(System.getenv()));
    }

    private static String host(Map<String, String> environment) {
        String computerName = environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
        if (!computerName.isBlank()) {
            return computerName;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    /**
     * Returns the acting person. If rights are in force, the login at the server determines the actor.
     *
     * @param requested name, e-mail address or id of a person in the register
     * @throws Problem if the register contains no such person, or several, or the server determines the actor
     */
    public Actor actor(OpenRegister register, Optional<String> requested) {
        Optional<AssignedLogin> login = register.storage().database().serverLogin();
        if (login.isPresent()) {
            requested.ifPresent(person -> {
                throw signedInProblem(login.get());
            });
            return new Actor(login.get().person().orElse(""), login.get().login(), host);
        }
        Optional<Person> person = requested.map(register.records().people()::get).or(() -> chosen(register));
        return person.map(actingPerson -> new Actor(actingPerson.id().toString(), account, host))
                .orElseGet(this::actorWithoutPerson);
    }

    private static Problem signedInProblem(AssignedLogin login) {
        return new Problem(ProblemKind.USAGE, Message.of("app.signedInAs", login.login()));
    }

    /** Returns this account without a person: the actor for a new register without people. */
    public Actor actorWithoutPerson() {
        return new Actor("", account, host);
    }

    /** Returns the person chosen for this register and account, if the register still contains them. */
    public Optional<Person> chosen(OpenRegister register) {
        Optional<AssignedLogin> login = register.storage().database().serverLogin();
        return login.map(AssignedLogin::person)
                .orElseGet(() -> Optional.ofNullable(settings.read().actors().get(key(register))))
                .flatMap(id -> register.records()
                        .people()
                        .all()
                        .stream()
                        .filter(person -> person.id().toString().equals(id))
                        .findFirst());
    }

    /** Whether a person can be chosen; if rights are in force, the login determines the person. */
    public boolean canChoosePerson(OpenRegister register) {
        return register.storage().database().serverLogin().isEmpty();
    }

    /**
     * @throws Problem if rights are in force
     */
    public void choose(OpenRegister register, PersonId person) {
        register.storage().database().serverLogin().ifPresent(login -> {
            throw signedInProblem(login);
        });
        settings.change(all -> all.withActor(key(register), person.toString()));
    }

    /** Returns the settings key of this account's choice for the register. */
    public String key(OpenRegister register) {
        return Settings.actorKey(register.register().id().toString(), account);
    }
}
