package org.tomes.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tomes.app.BillFiles;
import org.tomes.app.OpenRegister;
import org.tomes.cost.CostComparison;
import org.tomes.cost.CostImport;
import org.tomes.cost.CostKind;
import org.tomes.cost.CostReviews;
import org.tomes.cost.MonthlyCost;
import org.tomes.cost.SkippedBill;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Security costs in Azure's bills. */
@Command(name = "cost", subcommands = {CostCommand.Import.class, CostPullCommand.class, CostCommand.ListAll.class})
final class CostCommand extends CommandGroup {

    @Command(name = "import")
    static final class Import extends RegisterCommand {

        @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "tomes.parameter.cost-file")
        private List<Path> files;

        @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "tomes.option.cost-kind")
        private CostKind kind;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            CostImport done = register.azure()
                    .costs()
                    .importBills(actor(register), BillFiles.at(files), Optional.ofNullable(kind),
                            () -> Thread.currentThread().isInterrupted());
            done.notImported().stream().map(SkippedBill::sentence).forEach(output::note);
            if (!done.readAnything()) {
                return ProblemKind.INPUT.exitCode();
            }
            if (output.isJson()) {
                output.json(CostJson.of(done, output.texts()));
            } else {
                output.line(output.texts().get("cost.imported", done.kept().size(), done.unchanged()));
            }
            return 0;
        }
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Option(names = "--month", paramLabel = "MONTH", descriptionKey = "tomes.option.cost-month")
        private String month;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Optional<YearMonth> wanted = Optional.ofNullable(month).map(ListAll::month);
            List<MonthlyCost> costs = register.azure()
                    .costs()
                    .all()
                    .stream()
                    .filter(cost -> wanted.isEmpty() || cost.month().equals(wanted.get()))
                    .toList();
            Optional<CostComparison> comparison = wanted.isPresent() ? register.azure().costs().comparison(wanted.get())
                    : register.azure().costs().comparison();
            Optional<LocalDate> review = Optional
                    .ofNullable(register.records().reviews().of(CostReviews.REF.type()).get(CostReviews.REF.id()))
                    .flatMap(standing -> standing.next());
            if (output.isJson()) {
                output.json(CostJson.of(costs, comparison, review));
                return 0;
            }
            print(costs, comparison, review, output);
            return 0;
        }

        private static YearMonth month(String written) {
            try {
                return YearMonth.parse(written.strip());
            } catch (DateTimeException e) {
                throw new Problem(ProblemKind.USAGE, Message.of("cost.noMonth", written), e);
            }
        }

        private static void print(List<MonthlyCost> costs, Optional<CostComparison> comparison,
                Optional<LocalDate> review, CommandOutput output) {
            Texts texts = output.texts();
            output.table(List.of(texts.get("cost.field.month"), texts.get("cost.field.subscription"),
                    texts.get("cost.field.kind"), texts.get("cost.field.until"), texts.get("cost.field.service"),
                    texts.get("cost.field.item"), texts.get("cost.field.amount")),
                    costs.stream()
                            .flatMap(cost -> cost.security()
                                    .stream()
                                    .map(costAmount -> List.of(cost.month().toString(), cost.label(),
                                            texts.name("cost", cost.kind()), cost.lastDay().toString(),
                                            texts.name("cost", costAmount.service()), costAmount.item(),
                                            money(Optional.of(costAmount.amount()), costAmount.currency(), texts))))
                            .toList());
            comparison.ifPresent(month -> print(month, output));
            review.ifPresent(day -> output.line(texts.get("cost.reviewOn", day.toString())));
            if (costs.isEmpty()) {
                output.note(Message.of("cost.none"));
            }
        }

        private static void print(CostComparison month, CommandOutput output) {
            Texts texts = output.texts();
            output.line("");
            output.line(texts.get(month.whole() ? "cost.comparison" : "cost.comparisonUntil", month.month().toString(),
                    month.from().toString(), month.until().toString()));
            output.table(
                    List.of(texts.get("cost.field.service"), texts.get("cost.field.actual"),
                            texts.get("cost.field.estimate"), texts.get("cost.field.difference")),
                    month.lines()
                            .stream()
                            .map(line -> List.of(texts.name("cost", line.service()),
                                    money(line.actual(), line.currency(), texts),
                                    money(line.estimate(), line.currency(), texts),
                                    money(line.difference(), line.currency(), texts)))
                            .toList());
            month.totals()
                    .forEach((currency, sum) -> output
                            .line(texts.get("cost.total", money(Optional.of(sum), currency, texts),
                                    money(Optional.of(month.billed().get(currency)), currency, texts))));
            month.pricesFrom().ifPresent(day -> output.line(texts.get("cost.pricesFrom", day.toString())));
            if (!month.unpriced().isEmpty()) {
                output.line(texts.get("cost.unpriced", String.join(", ", month.unpriced())));
            }
            if (!month.notEstimated().isEmpty()) {
                output.line(texts.get("cost.notEstimated", String.join(", ", month.notEstimated())));
            }
            if (!month.notBilled().isEmpty()) {
                output.line(texts.get("cost.notBilled", String.join(", ", month.notBilled())));
            }
        }

        private static String money(Optional<BigDecimal> amount, String currency, Texts texts) {
            return amount.map(sum -> texts.get("cost.money", sum, currency)).orElse("–");
        }
    }
}
