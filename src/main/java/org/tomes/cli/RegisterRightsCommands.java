package org.tomes.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.SignedIn;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists who can sign in to the server of a register, and assigns logins to people. */
final class RegisterRightsCommands {

    private RegisterRightsCommands() {
    }

    private static String name(OpenRegister register, SignedIn login) {
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
    static final class Rights extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<SignedIn> logins = root().context().rights(register).logins();
            if (output.isJson()) {
                List<Map<String, Object>> json = new ArrayList<>();
                logins.forEach(login -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("login", login.login());
                    entry.put("role", login.role());
                    entry.put("person", login.person().isEmpty() ? null : name(register, login));
                    json.add(entry);
                });
                output.json(JsonObject.of("inForce", root().context().rights(register).inForce(), "rights", json));
            } else if (!root().context().rights(register).inForce()) {
                output.line(output.texts().get("app.noRights", register.register().place().label()));
            } else {
                output.table(
                        List.of(output.texts().get("cli.rights.login"), output.texts().get("cli.rights.role"),
                                output.texts().get("cli.rights.person")),
                        logins.stream()
                                .map(login -> List.of(login.login(),
                                        output.texts().get("cli.rights.serverRole." + login.role().name()),
                                        name(register, login)))
                                .toList());
            }
            return 0;
        }
    }

    @Command(name = "login")
    static final class Login extends RegisterCommand {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "tomes.parameter.login")
        private String login;

        @Parameters(index = "1", arity = "0..1", paramLabel = "PERSON", descriptionKey = "tomes.parameter.login-person")
        private String person;

        @Option(names = "--remove", descriptionKey = "tomes.option.login-remove")
        private boolean remove;

        @Override
        int run(OpenRegister register, CommandOutput output) {
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
