package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The sentence of a statement contains the value required by the company, and no other value. */
class StatementValuesTest {

    /** Statements that compare with a value that only their rule contains, not their sentence. */
    private static final Set<String> WITHOUT_NUMBER = Set.of("key-vault.audit-logs", "logging.activity-log",
            "key-vault.expiry-alerts", "cost.budget", "review.policy");

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void changedValueIsInTheSentence(Parameter parameter) {
        int changed = parameter.initial() == parameter.maximum() ? parameter.maximum() - 1 : parameter.initial() + 1;
        StatementFixture before = new StatementFixture();
        StatementFixture after = new StatementFixture();
        after.values = ParameterValues.initial().with(parameter, changed);
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            Statements.ALL.forEach(statement -> {
                String was = texts.get(statement.sentence(before.facts()));
                String is = texts.get(statement.sentence(after.facts()));
                boolean names = parameter.users().contains(statement.key().value())
                        && !WITHOUT_NUMBER.contains(statement.key().value());
                if (names) {
                    assertThat(is).as(statement.key().value())
                            .isNotEqualTo(was)
                            .containsIgnoringCase(parameter.written(changed));
                } else {
                    assertThat(is).as(statement.key().value()).isEqualTo(was);
                }
            });
        }
    }
}
