package org.tomes.document.policyrule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.document.statement.StatementKey;

/** The rules of the cloud security policy, loaded on first use. Every statement belongs to a rule. */
public final class PolicyRules {

    private PolicyRules() {
    }

    /** Returns all rules in the order of their ids. */
    public static List<PolicyRule> all() {
        return Loaded.ALL;
    }

    /** @param names areas and IDs, such as {@code NET} and {@code GOV-01}; unknown names are ignored */
    public static List<PolicyRule> findByNames(Collection<String> names) {
        return Loaded.ALL.stream()
                .filter(rule -> names.contains(rule.id().toString()) || names.contains(rule.area().name()))
                .toList();
    }

    /** Returns the rules that print a parameter. */
    public static List<PolicyRule> printing(String parameter) {
        return Loaded.ALL.stream().filter(rule -> rule.parameters().contains(parameter)).toList();
    }

    /**
     * @throws IllegalArgumentException if no rule has this statement, which is an error in the catalogue
     */
    public static PolicyRule of(StatementKey statement) {
        PolicyRule rule = Loaded.OF_STATEMENT.get(statement);
        if (rule == null) {
            throw new IllegalArgumentException("no rule has the statement " + statement);
        }
        return rule;
    }

    private static final class Loaded {

        static final List<PolicyRule> ALL = read();
        static final Map<StatementKey, PolicyRule> OF_STATEMENT = ALL.stream()
                .flatMap(rule -> rule.statements().stream().map(key -> Map.entry(key, rule)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

        /**
         * Reads one rule per line: id, level, controls, parameters, statements, and the data that indicates its state,
         * separated by tabs. The items of lists are separated by spaces.
         */
        static List<PolicyRule> read() {
            try (InputStream in = PolicyRules.class.getResourceAsStream("rules.tsv")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Loaded::rule).toList();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read rules.tsv", e);
            }
        }

        static PolicyRule rule(String line) {
            String[] column = line.split("\t", -1);
            return new PolicyRule(RuleId.parse(column[0]).orElseThrow(), RuleLevel.valueOf(column[1]),
                    list(column[2], ControlId::of), list(column[3], Function.identity()),
                    list(column[4], StatementKey::new), RuleIndication.parse(column[5]));
        }

        static <T> List<T> list(String written, Function<String, T> read) {
            return Stream.of(written.split(" ")).filter(word -> !word.isEmpty()).map(read).toList();
        }
    }
}
