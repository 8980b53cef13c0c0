package org.tomes.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckCriteria;
import org.tomes.check.ProductionRule;
import org.tomes.check.cost.Price;
import org.tomes.check.cost.PriceItem;
import org.tomes.check.cost.Prices;
import org.tomes.check.criteria.CheckRules;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The company's check rules. */
@Command(name = "rules", subcommands = {RulesCommand.Show.class, RulesCommand.Values.class, RulesCommand.Set.class})
final class RulesCommand extends CommandGroup {

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return RulesPrinter.print(register.azure().rules().current(), output);
        }
    }

    /** Lists the values of the policy's rules. */
    @Command(name = "values")
    static final class Values extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return RuleValuesPrinter.print(register.azure().rules().current().criteria().values(), output);
        }
    }

    /** Changes only the given rules. */
    @Command(name = "set")
    static final class Set extends OpenRegisterCommand {

        @Option(names = "--production-tag", paramLabel = "TAG", descriptionKey = "tomes.option.production-tag")
        private List<String> productionTags;

        @Option(names = "--production-word", paramLabel = "WORD", descriptionKey = "tomes.option.production-word")
        private List<String> productionWords;

        @Option(names = "--required-tag", paramLabel = "TAG", descriptionKey = "tomes.option.required-tag")
        private List<String> requiredTags;

        @Option(names = "--owner-tag", paramLabel = "TAG", descriptionKey = "tomes.option.owner-tag")
        private List<String> ownerTags;

        @Option(names = "--office-address", paramLabel = "CIDR", descriptionKey = "tomes.option.office-address")
        private List<String> officeAddresses;

        @Option(names = "--allowed-region", paramLabel = "REGION", descriptionKey = "tomes.option.allowed-region")
        private List<String> allowedRegions;

        @Option(names = "--max-administrators", paramLabel = "N", descriptionKey = "tomes.option.max-administrators")
        private Integer maxAdministrators;

        @Option(names = "--price", paramLabel = "ITEM=AMOUNT[@DAY]", descriptionKey = "tomes.option.price")
        private List<String> prices;

        @Option(names = "--longer-record", paramLabel = "WORKSPACE=REASON",
                descriptionKey = "tomes.option.longer-record")
        private List<String> longerRecords;

        @Option(names = "--value", paramLabel = "KEY=N", descriptionKey = "tomes.option.rule-value")
        private List<String> values;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            CheckRules before = register.azure().rules().current();
            CheckCriteria rules = before.criteria();
            ProductionRule production = new ProductionRule(list(productionTags, rules.production().tags()),
                    list(productionWords, rules.production().words()));
            CheckCriteria changed = new CheckCriteria(production, list(requiredTags, rules.requiredTags()),
                    list(ownerTags, rules.ownerTags()), list(officeAddresses, rules.officeAddresses()),
                    list(allowedRegions, rules.allowedRegions()),
                    maxAdministrators == null ? rules.maxAdministrators() : maxAdministrators,
                    prices(rules.prices(), LocalDate.now(root().context().clock())),
                    changeLongerRecords(rules.longerRecords()), values(rules.values()), rules.scoreGoal());
            return RulesPrinter.print(register.saveRules(actor(register), before.with(changed)), output);
        }

        private static List<String> list(List<String> given, List<String> before) {
            return given == null ? before
                    : given.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        }

        private Prices prices(Prices before, LocalDate today) {
            Prices all = before;
            for (String given : prices == null ? List.<String>of() : prices) {
                all = all.with(price(given, today));
            }
            return all;
        }

        /** Reads {@code KEY=N}, which sets a value, and {@code KEY=default}, which resets it. */
        private ParameterValues values(ParameterValues before) {
            ParameterValues all = before;
            for (String given : values == null ? List.<String>of() : values) {
                int end = given.indexOf('=');
                String key = end < 0 ? given : given.substring(0, end);
                String value = given.substring(end + 1).strip();
                Parameter parameter = Parameter.ofKey(key)
                        .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("cli.rules.valueKey", key)));
                all = end > 0 && value.equals("default") ? all.without(parameter)
                        : all.with(parameter, parameter.read(value)
                                .orElseThrow(
                                        () -> new Problem(ProblemKind.USAGE, Message.of("rules.valueForm", given))));
            }
            return all;
        }

        private static Price price(String given, LocalDate today) {
            String[] parts = given.split("[=@]", -1);
            if (parts.length < 2 || parts.length > 3 || !parts[1].strip().matches("\\d{1,9}(\\.\\d{1,4})?")) {
                throw new Problem(ProblemKind.USAGE, Message.of("rules.priceForm", given));
            }
            PriceItem item = PriceItem.of(parts[0])
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("rules.priceItem", parts[0],
                            Arrays.stream(PriceItem.values()).map(PriceItem::key).collect(Collectors.joining(", ")))));
            LocalDate day = parts.length == 2 ? today : DateOptions.read("--price", parts[2]).orElse(today);
            return new Price(item, new BigDecimal(parts[1].strip()), day);
        }

        private Map<ResourceId, String> changeLongerRecords(Map<ResourceId, String> before) {
            Map<ResourceId, String> all = new TreeMap<>(before);
            for (String given : longerRecords == null ? List.<String>of() : longerRecords) {
                int end = given.indexOf('=');
                ResourceId workspace = ResourceId.parse(given.substring(0, Math.max(end, 0)))
                        .filter(id -> id.type().filter(ResourceType.WORKSPACE::equals).isPresent())
                        .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("rules.reasonForm", given)));
                String reason = given.substring(end + 1).strip();
                all.remove(workspace);
                if (!reason.isEmpty()) {
                    all.put(workspace, reason);
                }
            }
            return all;
        }
    }
}
