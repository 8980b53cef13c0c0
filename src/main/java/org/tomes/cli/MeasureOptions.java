package org.tomes.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.ControlId;
import org.tomes.measure.AmountText;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.CustomControlLink;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.measure.PipeSeparatedList;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.soa.SoaService;
import org.tomes.text.Message;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The fields of a measure as options of a command: omitted fields stay unchanged, and an empty value clears a field. A
 * list is replaced as a whole, and a single empty value clears it.
 */
final class MeasureOptions implements IModelTransformer {

    /**
     * Excludes fields with other options or commands: code and title have separate options, retiring has a separate
     * command, and custom controls are given with the other controls.
     */
    private static final Set<String> WITHOUT_OPTION = Set.of("code", "title", "retiredReason", "ownControls");
    private static final List<MeasureField<?>> FIELDS = MeasureFields.ALL.stream()
            .filter(field -> !WITHOUT_OPTION.contains(field.name()))
            .toList();
    private static final Map<String, String> SHORTER = Map.ofEntries(Map.entry("reviewIntervalMonths", "review-months"),
            Map.entry("riskLevel", "risk"), Map.entry("goals", "goal"), Map.entry("controls", "control"),
            Map.entry("tags", "tag"), Map.entry("exemptions", "exemption"), Map.entry("documents", "document"));

    @Override
    public CommandSpec transform(CommandSpec command) {
        FIELDS.forEach(field -> command.addOption(option(field)));
        return command;
    }

    private static OptionSpec option(MeasureField<?> any) {
        OptionSpec.Builder option = OptionSpec.builder("--" + word(any))
                .descriptionKey("tomes.option." + word(any))
                .paramLabel(label(any))
                .arity("1");
        return switch (any) {
            case MeasureField.Choice<?> field -> option.type(field.type()).converters(choice(field.type())).build();
            case MeasureField.Months _ -> option.type(Integer.class).build();
            case MeasureField.Goals _ -> option.type(List.class).auxiliaryTypes(Article32Objective.class).build();
            case MeasureField.Words _,MeasureField.Special<?> _ ->
                option.type(List.class).auxiliaryTypes(String.class).build();
            case MeasureField.Line _,MeasureField.Text _,MeasureField.OptionalChoice<?> _,MeasureField.OfPerson _,MeasureField.Day _,MeasureField.Amount _ ->
                option.type(String.class).build();
        };
    }

    /** Returns the name of the option without leading hyphens. */
    private static String word(MeasureField<?> field) {
        return field instanceof MeasureField.Words words ? CliConstants.word(words.kind().name())
                : SHORTER.getOrDefault(field.name(),
                        field.name().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }

    private static String label(MeasureField<?> any) {
        return switch (any) {
            case MeasureField.Line _,MeasureField.Text _ -> "TEXT";
            case MeasureField.Choice<?> _ -> any.name().toUpperCase(Locale.ROOT);
            case MeasureField.OptionalChoice<?> _ -> "LEVEL";
            case MeasureField.OfPerson _ -> "NAME";
            case MeasureField.Day _ -> "DATE";
            case MeasureField.Months _ -> "N";
            case MeasureField.Amount field -> field.unit().name();
            case MeasureField.Words _ -> "WORD";
            case MeasureField.Goals _ -> "GOAL";
            case MeasureField.ControlLinks _,MeasureField.OwnControls _ -> "A.8.20[:supporting]";
            case MeasureField.Tags _ -> "TAG";
            case MeasureField.Exemptions _ -> "WHAT|WHY|DATE[|PERSON[|LEVEL|ASSESSMENT]]";
            case MeasureField.Related _ -> "CODE";
            case MeasureField.Documents _ -> "TITLE|PLACE";
        };
    }

    /** Accepts {@code in-progress} or {@code IN_PROGRESS}. */
    private static <E extends Enum<E>> ITypeConverter<E> choice(Class<E> type) {
        return text -> CliConstants.parse(type, text);
    }

    /**
     * @param command command as entered
     * @throws Problem if a constant, an amount, a person, a measure, a control or a date is invalid
     */
    static void apply(CommandSpec command, MeasureBuilder measure, OpenRegister register) {
        for (MeasureField<?> field : FIELDS) {
            OptionSpec option = command.findOption("--" + word(field));
            if (option.getValue() != null) {
                set(field, option, measure, register);
            }
        }
    }

    private static void set(MeasureField<?> any, OptionSpec option, MeasureBuilder measure, OpenRegister register) {
        switch (any) {
            case MeasureField.Line field -> field.set(measure, option.getValue());
            case MeasureField.Text field -> field.set(measure, option.getValue());
            case MeasureField.Choice<?> field -> field.set(measure, option.getValue());
            case MeasureField.OptionalChoice<?> field -> choose(field, option, measure);
            case MeasureField.OfPerson field -> field.set(measure, person(option.getValue(), register));
            case MeasureField.Day field ->
                field.set(measure, DateOptions.read(option.longestName(), option.getValue()));
            case MeasureField.Months field -> field.set(measure, option.getValue());
            case MeasureField.Amount field -> field.set(measure, AmountText.parse(option.getValue(), Locale.ROOT));
            case MeasureField.Words field -> field.set(measure,
                    filled(option).map(word -> attribute(field.kind(), option.longestName(), word)).toList());
            case MeasureField.Goals field ->
                field.set(measure, EnumSet.copyOf(option.<List<Article32Objective>>getValue()));
            case MeasureField.ControlLinks _,MeasureField.OwnControls _ -> controls(option, measure, register);
            case MeasureField.Tags field -> field.set(measure, filled(option).toList());
            case MeasureField.Exemptions field ->
                field.set(measure, filled(option).map(written -> exemption(written, register)).toList());
            case MeasureField.Related field ->
                field.set(measure, filled(option).map(code -> register.records().measures().get(code).id()).toList());
            case MeasureField.Documents field ->
                field.set(measure, filled(option).map(MeasureOptions::document).toList());
        }
    }

    private static Stream<String> filled(OptionSpec option) {
        return option.<List<String>>getValue().stream().map(String::strip).filter(word -> !word.isEmpty());
    }

    private static <E extends Enum<E>> void choose(MeasureField.OptionalChoice<E> field, OptionSpec option,
            MeasureBuilder measure) {
        String word = option.getValue();
        field.set(measure, word.isBlank() ? Optional.empty()
                : Optional.of(CliConstants.of(field.type(), option.longestName(), word)));
    }

    private static Optional<PersonId> person(String name, OpenRegister register) {
        return name.isBlank() ? Optional.empty() : Optional.of(register.records().people().get(name).id());
    }

    static Attribute attribute(AttributeKind kind, String option, String word) {
        return kind.find(word)
                .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                        Message.of("cli.badValueOf", option, word, String.join(", ",
                                kind.choices().stream().map(choice -> CliConstants.word(choice.name())).toList()))));
    }

    private static void controls(OptionSpec option, MeasureBuilder measure, OpenRegister register) {
        List<CustomControlLink> links = option.<List<String>>getValue()
                .stream()
                .filter(control -> !control.isBlank())
                .map(MeasureOptions::link)
                .toList();
        Set<String> own = register.records().soa().customControls();
        measure.ownControls(links.stream().filter(link -> own.contains(link.control())).toList());
        measure.controls(links.stream()
                .filter(link -> !own.contains(link.control()))
                .map(link -> new ControlLink(ControlId.of(link.control()), link.kind()))
                .toList());
    }

    /** Converts the number of a control, of any catalogue, to the register's notation. */
    private static CustomControlLink link(String written) {
        String[] parts = written.split(":", 2);
        ControlLinkKind kind = switch (parts.length == 1 ? "direct" : parts[1].strip().toLowerCase(Locale.ROOT)) {
            case "direct" -> ControlLinkKind.DIRECT;
            case "supporting" -> ControlLinkKind.SUPPORTING;
            default -> throw new Problem(ProblemKind.USAGE, Message.of("cli.linkKind", written));
        };
        return new CustomControlLink(SoaService.number(parts[0]), kind);
    }

    private static Exemption exemption(String written, OpenRegister register) {
        List<String> parts = PipeSeparatedList.split(written);
        if (parts.size() < 3 || parts.size() > 6 || parts.size() == 5) {
            throw new Problem(ProblemKind.USAGE, Message.of("measure.exemptionForm", written));
        }
        return new Exemption(parts.get(0), parts.get(1), DateOptions.read("--exemption", parts.get(2))
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("measure.exemptionForm", written))),
                parts.size() < 4 ? Optional.empty() : person(parts.get(3), register),
                parts.size() < 6 ? Optional.empty()
                        : Optional.of(new ResidualRisk(CliConstants.of(RiskLevel.class, "--exemption", parts.get(4)),
                                parts.get(5))));
    }

    private static DocumentLink document(String written) {
        List<String> parts = PipeSeparatedList.split(written);
        if (parts.size() != 2) {
            throw new Problem(ProblemKind.USAGE, Message.of("measure.documentForm", written));
        }
        return new DocumentLink(parts.get(0), parts.get(1));
    }
}
