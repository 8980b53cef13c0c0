package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.ScoreTarget;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The target of the score, the warning level below which action is required, and the person responsible. */
@Command(name = "target", subcommands = {ScoreTargetCommand.ListAll.class, ScoreTargetCommand.Change.class})
final class ScoreTargetCommand extends CommandGroup {

    private static final double HUNDRED = 100;

    private static JsonObject json(ScoreTarget target, Map<SubscriptionGroupId, String> sets, PersonNames names) {
        return JsonObject.of("set", target.scope().map(sets::get))
                .with("target", target.target())
                .with("warning", target.warning())
                .with("owner", names.of(target.owner()))
                .with("reviewIntervalMonths", target.reviewIntervalMonths())
                .with("nextReview", target.nextReview());
    }

    private static Map<SubscriptionGroupId, String> sets(OpenRegister register) {
        Map<SubscriptionGroupId, String> sets = new LinkedHashMap<>();
        register.azure().scoreServices().sets().all().forEach(group -> sets.put(group.id(), group.name()));
        return sets;
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Map<SubscriptionGroupId, String> sets = sets(register);
            PersonNames names = PersonNames.of(register);
            List<ScoreTarget> targets = register.azure().scores().targets();
            Texts texts = output.texts();
            return output.reply(() -> JsonObject.of("targets", targets, target -> json(target, sets, names)),
                    () -> output.table(targets, column("score.field.set",
                            target -> target.scope().map(sets::get).orElse(texts.get("score.allSubscriptions"))),
                            column("score.field.target",
                                    target -> texts.get("score.number", target.target() * HUNDRED)),
                            column("score.field.warning",
                                    target -> texts.get("score.number", target.warning() * HUNDRED)),
                            column("score.field.owner", target -> names.of(target.owner())),
                            column("score.field.nextReview", ScoreTarget::nextReview)));
        }
    }

    @Command(name = "set")
    static final class Change extends OpenRegisterCommand {

        @Option(names = "--target", paramLabel = "PERCENT", descriptionKey = "tomes.option.score-target")
        private Double target;

        @Option(names = "--warning", paramLabel = "PERCENT", descriptionKey = "tomes.option.score-warning")
        private Double warning;

        @Option(names = "--set", paramLabel = "NAME", descriptionKey = "tomes.option.score-set")
        private String set;

        @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "tomes.option.score-owner")
        private String owner;

        @Option(names = "--review-months", paramLabel = "N", descriptionKey = "tomes.option.score-review-months")
        private Integer months;

        @Option(names = "--next-review", paramLabel = "D", descriptionKey = "tomes.option.score-next-review")
        private String nextReview;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Optional<SubscriptionGroupId> scope = Optional.ofNullable(set)
                    .map(name -> register.azure().scoreServices().sets().get(name))
                    .map(SubscriptionGroup::id);
            Optional<ScoreTarget> before = register.azure().scores().target(scope);
            if (before.isEmpty() && target == null) {
                throw new Problem(ProblemKind.USAGE, Message.of("score.targetMissing"));
            }
            double aim = target == null ? before.get().target() : target / HUNDRED;
            ScoreTarget changed = new ScoreTarget(scope, aim,
                    warning == null ? before.map(ScoreTarget::warning).orElse(aim) : warning / HUNDRED,
                    owner == null ? before.flatMap(ScoreTarget::owner) : person(register),
                    months == null ? before.map(ScoreTarget::reviewIntervalMonths).orElse(0) : months,
                    nextReview == null ? before.flatMap(ScoreTarget::nextReview)
                            : DateOptions.read("--next-review", nextReview),
                    before.map(ScoreTarget::revision).orElse(0));
            ScoreTarget saved = register.azure().scores().setTarget(actor(register), changed);
            return output.reply(() -> JsonObject.of("target", json(saved, sets(register), PersonNames.of(register))),
                    Message.of("score.screen.targetKept"));
        }

        private Optional<PersonId> person(OpenRegister register) {
            return owner.isBlank() ? Optional.empty() : Optional.of(register.records().people().get(owner).id());
        }
    }
}
