package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.score.AggregateScore;
import org.tomes.score.ScoreModel;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for subscription groups, each with a common score. */
@Command(name = "set", subcommands = {SubscriptionGroupCommand.ListAll.class, SubscriptionGroupCommand.Add.class,
    SubscriptionGroupCommand.Change.class, SubscriptionGroupCommand.Remove.class})
final class SubscriptionGroupCommand extends CommandGroup {

    static JsonObject json(SubscriptionGroup group, AggregateScore aggregate) {
        return JsonObject.of("name", group.name())
                .with("subscriptions", group.subscriptions())
                .with("percentage", ScoreJson.rounded(aggregate.fraction()))
                .with("counted", aggregate.subscriptions());
    }

    private static AggregateScore aggregate(OpenRegister register, SubscriptionGroup group) {
        return AggregateScore.of(register.azure().scores().latest(ScoreModel.CLASSIC, Optional.of(group)));
    }

    private static int reply(OpenRegister register, SubscriptionGroup group, String key, CommandOutput output) {
        return output.reply(() -> JsonObject.of("set", json(group, aggregate(register, group))),
                Message.of(key, group.name(), group.subscriptions().size()));
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<SubscriptionGroup> sets = register.azure().scoreServices().sets().all();
            return output.reply(() -> JsonObject.of("sets", sets, group -> json(group, aggregate(register, group))),
                    () -> output.table(sets, column("score.field.set", SubscriptionGroup::name),
                            columnOrDash("score.field.percentage",
                                    group -> ScoreCommand.percentage(aggregate(register, group).fraction())),
                            column("score.field.counted", group -> Message.of("score.setCounted",
                                    aggregate(register, group).subscriptions().size(), group.subscriptions().size())),
                            column("score.field.subscriptions", SubscriptionGroup::subscriptions)));
        }
    }

    @Command(name = "add")
    static final class Add extends OpenRegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.set-name")
        private String name;

        @Option(names = "--subscription", paramLabel = "ID", required = true,
                descriptionKey = "tomes.option.set-subscription")
        private List<String> subscriptions = new ArrayList<>();

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return reply(register,
                    register.azure()
                            .scoreServices()
                            .sets()
                            .save(actor(register), SubscriptionGroup.create(name, subscriptions)),
                    "score.setSaved", output);
        }
    }

    @Command(name = "change")
    static final class Change extends OpenRegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.set-name")
        private String name;

        @Option(names = "--name", paramLabel = "N", descriptionKey = "tomes.option.set-new-name")
        private String newName;

        @Option(names = "--subscription", paramLabel = "ID", descriptionKey = "tomes.option.set-subscription")
        private List<String> subscriptions = new ArrayList<>();

        @Override
        int run(OpenRegister register, CommandOutput output) {
            SubscriptionGroup before = register.azure().scoreServices().sets().get(name);
            return reply(register,
                    register.azure()
                            .scoreServices()
                            .sets()
                            .save(actor(register),
                                    before.with(newName == null ? before.name() : newName,
                                            subscriptions.isEmpty() ? before.subscriptions() : subscriptions)),
                    "score.setSaved", output);
        }
    }

    @Command(name = "remove")
    static final class Remove extends OpenRegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.set-name")
        private String name;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            SubscriptionGroup group = register.azure().scoreServices().sets().get(name);
            register.azure().scoreServices().sets().remove(actor(register), group);
            return reply(register, group, "score.setRemoved", output);
        }
    }
}
