package org.tomes.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tomes.app.OpenRegister;
import org.tomes.score.Aggregate;
import org.tomes.score.ScoreModel;
import org.tomes.score.scope.SubscriptionSet;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Named sets of subscriptions with a common score. */
@Command(name = "set", subcommands = {ScoreSetCommand.ListAll.class, ScoreSetCommand.Add.class,
    ScoreSetCommand.Change.class, ScoreSetCommand.Remove.class})
final class ScoreSetCommand extends CommandGroup {

    static Map<String, Object> json(SubscriptionSet set, Aggregate aggregate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", set.name());
        json.put("subscriptions", set.subscriptions());
        json.put("percentage", ScoreJson.rounded(aggregate.fraction()));
        json.put("counted", aggregate.subscriptions());
        return json;
    }

    private static Aggregate aggregate(OpenRegister register, SubscriptionSet set) {
        return Aggregate.of(register.azure().scores().latest(ScoreModel.CLASSIC, Optional.of(set)));
    }

    private static int said(OpenRegister register, SubscriptionSet set, String key, CommandOutput output) {
        if (output.isJson()) {
            output.json(Map.of("set", json(set, aggregate(register, set))));
        } else {
            output.line(output.texts().get(key, set.name(), set.subscriptions().size()));
        }
        return 0;
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<SubscriptionSet> sets = register.azure().kpi().sets().all();
            if (output.isJson()) {
                output.json(Map.of("sets", sets.stream().map(set -> json(set, aggregate(register, set))).toList()));
                return 0;
            }
            Texts texts = output.texts();
            output.table(
                    List.of(texts.get("score.field.set"), texts.get("score.field.percentage"),
                            texts.get("score.field.counted"), texts.get("score.field.subscriptions")),
                    sets.stream().map(set -> {
                        Aggregate aggregate = aggregate(register, set);
                        OptionalDouble fraction = aggregate.fraction();
                        return List.of(set.name(),
                                fraction.isEmpty() ? "–" : texts.get("score.percentage", fraction.getAsDouble()),
                                texts.get("score.setCounted", aggregate.subscriptions().size(),
                                        set.subscriptions().size()),
                                String.join(", ", set.subscriptions()));
                    }).toList());
            return 0;
        }
    }

    @Command(name = "add")
    static final class Add extends RegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.set-name")
        private String name;

        @Option(names = "--subscription", paramLabel = "ID", required = true,
                descriptionKey = "tomes.option.set-subscription")
        private List<String> subscriptions = new ArrayList<>();

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return said(register,
                    register.azure().kpi().sets().save(actor(register), SubscriptionSet.named(name, subscriptions)),
                    "score.setSaved", output);
        }
    }

    @Command(name = "change")
    static final class Change extends RegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.set-name")
        private String name;

        @Option(names = "--name", paramLabel = "N", descriptionKey = "tomes.option.set-new-name")
        private String newName;

        @Option(names = "--subscription", paramLabel = "ID", descriptionKey = "tomes.option.set-subscription")
        private List<String> subscriptions = new ArrayList<>();

        @Override
        int run(OpenRegister register, CommandOutput output) {
            SubscriptionSet before = register.azure().kpi().sets().get(name);
            return said(register,
                    register.azure()
                            .kpi()
                            .sets()
                            .save(actor(register),
                                    before.with(newName == null ? before.name() : newName,
                                            subscriptions.isEmpty() ? before.subscriptions() : subscriptions)),
                    "score.setSaved", output);
        }
    }

    @Command(name = "remove")
    static final class Remove extends RegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.set-name")
        private String name;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            SubscriptionSet set = register.azure().kpi().sets().get(name);
            register.azure().kpi().sets().remove(actor(register), set);
            return said(register, set, "score.setRemoved", output);
        }
    }
}
