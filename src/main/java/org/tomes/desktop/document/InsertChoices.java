package org.tomes.desktop.document;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.desktop.common.SearchableChoice;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.Statements;
import org.tomes.document.text.PlaceholderName;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/**
 * Everything that can be inserted into a text, in groups: placeholders, values of rules by the area of their rules,
 * generated parts, and checked statements by their chapter.
 *
 * @param insert receives the chosen item
 */
record InsertChoices(PlaceholderLabels labels, Consumer<PlaceholderUse> insert) {

    private static final String STATEMENT = "statement";
    private static final String SECTION = "section";

    List<SearchableChoice> all() {
        return labels.entries().stream().flatMap(this::of).toList();
    }

    /** Returns the sections, for references to them; empty if the document contains no references. */
    List<SearchableChoice> references() {
        return labels.entries().stream().filter(entry -> entry.name().equals(SECTION)).flatMap(this::of).toList();
    }

    private Stream<SearchableChoice> of(PlaceholderName entry) {
        if (entry.arguments().isEmpty()) {
            return Stream.of(choice(texts().get(entry.part() ? "document.text.parts" : "document.text.words"),
                    labels.of(entry), "", entry, ""));
        }
        Stream<String> arguments = entry.arguments().stream();
        return switch (entry.name()) {
            case PlaceholderLabels.VALUE -> arguments.map(key -> value(entry, key))
                    .sorted(Comparator.comparing(SearchableChoice::group)
                            .thenComparing(SearchableChoice::name, NaturalOrder.of(texts().language())));
            case STATEMENT -> arguments.map(key -> statement(entry, key));
            default -> arguments
                    .map(argument -> choice(labels.of(entry), labels.argument(entry, argument), "", entry, argument));
        };
    }

    private SearchableChoice value(PlaceholderName entry, String key) {
        String group = PolicyRules.printing(key)
                .stream()
                .findFirst()
                .map(rule -> texts().get("document.text.valuesOf", rule.area().title(texts())))
                .orElseGet(() -> labels.of(entry));
        return choice(group, labels.argument(entry, key), labels.value(key), entry, key);
    }

    private SearchableChoice statement(PlaceholderName entry, String key) {
        StatementKey statement = new StatementKey(key);
        PolicyRule rule = PolicyRules.of(statement);
        return choice(
                texts().get("document.text.statementsOf",
                        texts().name("statement", Statements.find(statement).orElseThrow().chapter())),
                rule.id() + " " + rule.text(texts()), "", entry, key);
    }

    private SearchableChoice choice(String group, String name, String state, PlaceholderName entry, String argument) {
        PlaceholderUse use = new PlaceholderUse(1, entry.name(), argument, entry.part());
        return new SearchableChoice(group, name, state, group + " " + use.written(), () -> insert.accept(use));
    }

    private Texts texts() {
        return labels.texts();
    }
}
