package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import org.tomes.app.OpenRegister;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.AssignedLogin;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the server logins of a register, and assigns logins to people. */
final class RegisterRightsCommands {

    private RegisterRightsCommands() {
    }

    private static void requireServer(OpenRegister register) {
        if (register.register().place() instanceof RegisterFile) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("storage.server.onlyServers", register.register().place().label()));
        }
    }

    private static String name(OpenRegister register, AssignedLogin login) {
        return login.person()
                .flatMap(id -> register.records()
                        .people()
                        .all()
                        .stream()
                        .filter(person -> person.id().toString().equals(id))
                        .findFirst())
                .map(Person::name)
                .orElse("");
    }

    @Command(name = "rights")
    static final class Rights extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            requireServer(register);
            List<AssignedLogin> logins = root().context().rights(register).logins();
            boolean inForce = root().context().rights(register).areRightsEnforced();
            return output.reply(
                    () -> JsonObject.of("inForce", inForce)
                            .with("rights", logins,
                                    login -> JsonObject.of("login", login.login())
                                            .with("role", login.role())
                                            .with("person", login.person().isEmpty() ? null : name(register, login))),
                    () -> print(inForce, logins, register, output));
        }

        private static void print(boolean inForce, List<AssignedLogin> logins, OpenRegister register,
                CommandOutput output) {
            if (!inForce) {
                output.line(output.texts().get("app.noRights", register.register().place().label()));
                return;
            }
            output.table(logins, column("cli.rights.login", AssignedLogin::login),
                    column("cli.rights.role",
                            login -> output.texts().get("cli.rights.serverRole." + login.role().name())),
                    column("cli.rights.person", login -> name(register, login)));
        }
    }

    @Command(name = "login")
    static final class Login extends OpenRegisterCommand {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "tomes.parameter.login")
        private String login;

        @Parameters(index = "1", arity = "0..1", paramLabel = "PERSON", descriptionKey = "tomes.parameter.login-person")
        private String person;

        @Option(names = "--remove", descriptionKey = "tomes.option.login-remove")
        private boolean remove;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            requireServer(register);
            if (remove == (person != null)) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.rights.personOrRemove"));
            }
            if (remove) {
                root().context().rights(register).withdraw(actor(register), login);
                output.line(output.texts().get("cli.rights.removed", login));
            } else {
                Person assigned = register.records().people().get(person);
                root().context().rights(register).assign(actor(register), login, assigned);
                output.line(output.texts().get("cli.rights.assigned", login, assigned.name()));
            }
            return 0;
        }
    }
}
