package org.tomes.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tomes.app.OpenRegister;
import org.tomes.cost.CostImportResult;
import org.tomes.cost.CostKind;
import org.tomes.cost.SkippedBill;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.CostRequest;
import org.tomes.pull.PulledCosts;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stores the costs of the latest months as reported by Cost Management. */
@Command(name = "pull")
final class CostPullCommand extends OpenRegisterCommand {

    private static final int MAX_MONTHS = 13;

    @Option(names = "--months", paramLabel = "N", defaultValue = "2", descriptionKey = "tomes.option.cost-months")
    private int months;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "ACTUAL",
            descriptionKey = "tomes.option.cost-pull-kind")
    private CostKind kind;

    @Mixin
    private SignInOptions signIn;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        if (months < 1 || months > MAX_MONTHS) {
            throw new Problem(ProblemKind.USAGE, Message.of("cost.pull.months", months, MAX_MONTHS));
        }
        LocalDate today = LocalDate.now(root().context().clock());
        CostRequest request = new CostRequest(signIn.request(false, register),
                IntStream.range(0, months).mapToObj(back -> YearMonth.from(today).minusMonths(back)).toList(), today,
                kind);
        PulledCosts pulled = register.azure().pull().costs(signIn.connection(), request, PullSummary.progress(output));
        PullSummary.note(pulled.outcomes(), output);
        CostImportResult imported = register.azure()
                .costs()
                .importBills(actor(register), pulled.bills(), Optional.of(kind),
                        () -> Thread.currentThread().isInterrupted());
        imported.notImported().stream().map(SkippedBill::sentence).forEach(output::note);
        return output.reply(
                () -> CostJson.of(imported, output.texts())
                        .with("collectors", PullSummary.json(pulled.outcomes(), output.texts())),
                Message.of("cost.imported", imported.imported().size(), imported.unchanged()));
    }
}
