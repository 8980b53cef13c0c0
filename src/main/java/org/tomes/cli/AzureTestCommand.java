package org.tomes.cli;

import java.util.concurrent.Callable;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.ConnectionTestResult;
import org.tomes.pull.ConnectionTestResult.ProbeResult;
import org.tomes.pull.PullSettings;
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
        TomesCommand root = TomesCommand.of(spec);
        CommandOutput output = CommandOutput.of(spec);
        ConnectionTestResult test = root.context()
                .azure()
                .test(signIn.connection(), request(root), PullSummary.progress(output));
        output.reply(() -> json(test, output.texts()), () -> print(test, output));
        return test.passed() ? 0 : ProblemKind.CHECK_FAILED.exitCode();
    }

    /** Opens the register only if the call names one of its subscription groups. */
    private PullSettings request(TomesCommand root) {
        return signIn.usesSubscriptionGroup() ? RegisterAccess.with(spec, register -> signIn.request(true, register))
                : signIn.request(true, null);
    }

    private static void print(ConnectionTestResult test, CommandOutput output) {
        Texts texts = output.texts();
        output.line(texts.get("pull.test.tenants", test.tenants().size()));
        test.tenants()
                .forEach(subscription -> output
                        .line("  " + texts.get("pull.test.subscription", subscription.name(), subscription.id())));
        output.line(texts.get("pull.test.subscriptions", test.subscriptions().size()));
        test.subscriptions()
                .forEach(subscription -> output
                        .line("  " + texts.get("pull.test.subscription", subscription.name(), subscription.id())));
        test.summaries()
                .forEach(summary -> output
                        .line(texts.get("pull.test.line", texts.name("pull", summary.state()), summary.sentence())));
        test.unprobed()
                .forEach(ability -> output
                        .line(texts.get("pull.test.untried", Message.of("pull.azurePermission." + ability))));
        output.line(texts.get(test.passed() ? "pull.test.fine" : "pull.test.lacking"));
    }

    private static JsonObject json(ConnectionTestResult test, Texts texts) {
        return JsonObject.of("tenants", test.tenants())
                .with("subscriptions", test.subscriptions())
                .with("trials", test.results(), result -> json(result, texts))
                .with("summary", test.summaries(),
                        summary -> JsonObject.of("ability", summary.permission())
                                .with("state", summary.state())
                                .with("sentence", texts.get(summary.sentence())))
                .with("untried", test.unprobed());
    }

    private static JsonObject json(ProbeResult result, Texts texts) {
        return JsonObject.of("ability", result.permission())
                .with("place", result.place())
                .with("state", result.state())
                .with("role", result.role())
                .with("right", result.right())
                .with("reason", result.reason().map(texts::get));
    }
}
