package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tomes.app.CostExportFinder;
import org.tomes.app.OpenRegister;
import org.tomes.cost.CostAmount;
import org.tomes.cost.CostComparison;
import org.tomes.cost.CostImportResult;
import org.tomes.cost.CostKind;
import org.tomes.cost.MonthlyBill;
import org.tomes.cost.SkippedBill;
import org.tomes.ledger.RecordType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.review.CostReviewSource;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Security costs in Azure's bills. */
@Command(name = "cost", subcommands = {CostCommand.Import.class, CostPullCommand.class, CostCommand.ListAll.class})
final class CostCommand extends CommandGroup {

    @Command(name = "import")
    static final class Import extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "tomes.parameter.cost-file")
        private List<Path> files;

        @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "tomes.option.cost-kind")
        private CostKind kind;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            CostImportResult imported = register.azure()
                    .costs()
                    .importBills(actor(register), CostExportFinder.at(files), Optional.ofNullable(kind),
                            () -> Thread.currentThread().isInterrupted());
            imported.notImported().stream().map(SkippedBill::sentence).forEach(output::note);
            if (!imported.hasReadAnything()) {
                return ProblemKind.INPUT.exitCode();
            }
            return output.reply(() -> CostJson.of(imported, output.texts()),
                    Message.of("cost.imported", imported.imported().size(), imported.unchanged()));
        }
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--month", paramLabel = "MONTH", descriptionKey = "tomes.option.cost-month")
        private String month;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Optional<YearMonth> chosenMonth = Optional.ofNullable(month).map(ListAll::month);
            List<MonthlyBill> costs = register.azure()
                    .costs()
                    .all()
                    .stream()
                    .filter(cost -> chosenMonth.isEmpty() || cost.month().equals(chosenMonth.get()))
                    .toList();
            Optional<CostComparison> comparison = chosenMonth.isPresent()
                    ? register.azure().costs().comparison(chosenMonth.get())
                    : register.azure().costs().comparison();
            Optional<LocalDate> review = Optional
                    .ofNullable(register.records().reviews().of(RecordType.COST).get(CostReviewSource.REF.id()))
                    .flatMap(standing -> standing.next());
            return output.reply(() -> CostJson.of(costs, comparison, review),
                    () -> print(costs, comparison, review, output));
        }

        private static YearMonth month(String written) {
            try {
                return YearMonth.parse(written.strip());
            } catch (DateTimeException e) {
                throw new Problem(ProblemKind.USAGE, Message.of("cost.noMonth", written), e);
            }
        }

        private static void print(List<MonthlyBill> costs, Optional<CostComparison> comparison,
                Optional<LocalDate> review, CommandOutput output) {
            Texts texts = output.texts();
            record Line(MonthlyBill cost, CostAmount amount) {
            }
            output.table(
                    costs.stream()
                            .flatMap(cost -> cost.security().stream().map(amount -> new Line(cost, amount)))
                            .toList(),
                    column("cost.field.month", line -> line.cost().month()),
                    column("cost.field.subscription", line -> line.cost().label()),
                    column("cost.field.kind", "cost", line -> line.cost().kind()),
                    column("cost.field.until", line -> line.cost().lastDay()),
                    column("cost.field.service", "cost", line -> line.amount().service()),
                    column("cost.field.item", line -> line.amount().item()), column("cost.field.amount",
                            line -> money(Optional.of(line.amount().amount()), line.amount().currency(), texts)));
            comparison.ifPresent(month -> print(month, output));
            review.ifPresent(day -> output.line(texts.get("cost.reviewOn", day.toString())));
            if (costs.isEmpty()) {
                output.note(Message.of("cost.none"));
            }
        }

        private static void print(CostComparison month, CommandOutput output) {
            Texts texts = output.texts();
            output.line("");
            output.line(texts.get(month.complete() ? "cost.comparison" : "cost.comparisonUntil",
                    month.month().toString(), month.from().toString(), month.until().toString()));
            output.table(month.lines(), column("cost.field.service", "cost", line -> line.service()),
                    column("cost.field.actual", line -> money(line.actual(), line.currency(), texts)),
                    column("cost.field.estimate", line -> money(line.estimate(), line.currency(), texts)),
                    column("cost.field.difference", line -> money(line.difference(), line.currency(), texts)));
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
