package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.ConnectionTestResult;
import org.tomes.pull.ConnectionTestResult.Trial;
import org.tomes.pull.PullRequest;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tests what an account may read in Azure; needs no register and stores nothing. */
@Command(name = "test")
final class AzureTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SignInOptions signIn;

    @Override
    public Integer call() {
        TomesCommand root = (TomesCommand) spec.root().userObject();
        CommandOutput output = CommandOutput.of(spec);
        ConnectionTestResult test = root.context()
                .azure()
                .test(signIn.connection(), request(root), PullSummary.progress(output));
        if (output.isJson()) {
            output.json(json(test, output.texts()));
        } else {
            print(test, output);
        }
        return test.passed() ? 0 : ProblemKind.CHECK_FAILED.exitCode();
    }

    /** Opens the register only if the call names one of its sets of subscriptions. */
    private PullRequest request(TomesCommand root) {
        return signIn.namesSet()
                ? root.context().with(root.place(), root.passphrase(), register -> signIn.request(true, register))
                : signIn.request(true, null);
    }

    private static void print(ConnectionTestResult test, CommandOutput output) {
        Texts texts = output.texts();
        output.line(texts.get("pull.test.tenants", test.tenants().size()));
        test.tenants().forEach(seen -> output.line("  " + texts.get("pull.test.subscription", seen.name(), seen.id())));
        output.line(texts.get("pull.test.subscriptions", test.subscriptions().size()));
        test.subscriptions()
                .forEach(seen -> output.line("  " + texts.get("pull.test.subscription", seen.name(), seen.id())));
        test.summaries()
                .forEach(summary -> output
                        .line(texts.get("pull.test.line", texts.name("pull", summary.state()), summary.sentence())));
        test.untried()
                .forEach(ability -> output
                        .line(texts.get("pull.test.untried", Message.of("pull.permission." + ability))));
        output.line(texts.get(test.passed() ? "pull.test.fine" : "pull.test.lacking"));
    }

    private static Map<String, Object> json(ConnectionTestResult test, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tenants", test.tenants());
        json.put("subscriptions", test.subscriptions());
        json.put("trials", test.trials().stream().map(trial -> json(trial, texts)).toList());
        json.put("summary", test.summaries().stream().map(summary -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("ability", summary.ability());
            line.put("state", summary.state());
            line.put("sentence", texts.get(summary.sentence()));
            return line;
        }).toList());
        json.put("untried", test.untried());
        return json;
    }

    private static Map<String, Object> json(Trial trial, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ability", trial.ability());
        json.put("place", trial.place());
        json.put("state", trial.state());
        json.put("role", trial.role());
        json.put("right", trial.right());
        json.put("reason", trial.reason().map(texts::get).orElse(null));
        return json;
    }
}
