package org.tomes.app;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Actor;
import org.tomes.people.Person;
import org.tomes.people.PersonLogin;
import org.tomes.people.PersonLogins;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.AssignedLogin;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/** The server logins of a register and the people assigned to them. */
public final class RegisterLogins {

    private final Register register;

    RegisterLogins(Register register) {
        this.register = register;
    }

    /** Returns whether the server enforces access rights. */
    public boolean areRightsEnforced() {
        return register.database().serverLogin().isPresent();
    }

    /** Returns all logins, sorted by name. */
    public List<AssignedLogin> logins() {
        return register.database().logins();
    }

    /**
     * Assigns a person to a login.
     *
     * @throws Problem if no rights are in force, or the server has no such login with a Tomes role
     */
    public void assign(Actor actor, String login, Person person) {
        requireLogin(login);
        PersonLogins logins = register.personLogins();
        register.ledger().write(actor, tx -> {
            Optional<PersonLogin> before = logins.find(login);
            return before.isPresent() ? logins.update(tx, new PersonLogin(login, person.id(), before.get().revision()))
                    : logins.add(tx, new PersonLogin(login, person.id(), 0));
        });
    }

    /**
     * Removes the person assigned to a login.
     *
     * @throws Problem if no rights are in force or no person is assigned
     */
    public void withdraw(Actor actor, String login) {
        requireRights();
        PersonLogins logins = register.personLogins();
        register.ledger().write(actor, tx -> {
            logins.remove(tx, logins.find(login).orElseThrow(() -> unknown(login)));
            return null;
        });
    }

    private void requireLogin(String login) {
        requireRights();
        if (logins().stream().noneMatch(candidate -> candidate.login().equals(login))) {
            throw unknown(login);
        }
    }

    private void requireRights() {
        if (!areRightsEnforced()) {
            throw new Problem(ProblemKind.USAGE, Message.of("app.noRights", register.place().label()));
        }
    }

    private Problem unknown(String login) {
        return new Problem(ProblemKind.USAGE, Message.of("app.unknownLogin", login, register.place().label()));
    }
}
