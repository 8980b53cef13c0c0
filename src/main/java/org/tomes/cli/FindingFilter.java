package org.tomes.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.check.Check;
import org.tomes.check.Checks;
import org.tomes.check.Severity;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingState;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The findings that a call selects; omitted options do not restrict the selection. */
final class FindingFilter {

    @Option(names = "--state", paramLabel = "STATE", descriptionKey = "tomes.option.finding-state",
            converter = StateConverter.class)
    private List<FindingState> states = List.of();

    @Option(names = "--severity", paramLabel = "high|medium|low", descriptionKey = "tomes.option.finding-severity")
    private List<Severity> severities = List.of();

    @Option(names = "--control", paramLabel = "A.8.20", descriptionKey = "tomes.option.finding-control")
    private String control;

    @Option(names = "--check", paramLabel = "CHECK", descriptionKey = "tomes.option.finding-check")
    private String check;

    @Option(names = "--resource", paramLabel = "TEXT", descriptionKey = "tomes.option.finding-resource")
    private String resource;

    FindingQuery query() {
        return new FindingQuery(Set.copyOf(states), Set.copyOf(severities),
                Optional.ofNullable(control).map(ControlId::of), Optional.ofNullable(check),
                Optional.ofNullable(resource), Optional.empty());
    }

    /**
     * @throws Problem if the value matches neither a check of Tomes nor an imported one
     */
    void requireKnownCheck(OpenRegister register) {
        FindingQuery query = FindingQuery.ALL.of(check == null ? "" : check);
        if (check != null && Checks.ALL.stream().map(Check::id).noneMatch(query::matches)
                && register.azure().findings().list(query).isEmpty()) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("cli.unknownCheck", check.strip(),
                            Checks.ALL.stream()
                                    .map(check -> check.id().value().replaceFirst("\\..*", ""))
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Parses {@code risk-accepted} as {@code RISK_ACCEPTED}. */
    static final class StateConverter implements CommandLine.ITypeConverter<FindingState> {

        @Override
        public FindingState convert(String text) {
            for (FindingState state : FindingState.values()) {
                if (state.name().equals(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'))) {
                    return state;
                }
            }
            throw new CommandLine.TypeConversionException("open, risk-accepted, exempt, fixed");
        }
    }
}
