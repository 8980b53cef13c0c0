package org.tomes.document.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.check.CheckCriteria;
import org.tomes.check.RuleValueTexts;
import org.tomes.check.ScoreAgainstTarget;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.text.SectionTexts;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** A changed value is in every place of the policy and its annexes that refers to it. */
@SlowTest
class ParameterInPolicyTest {

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void changedValueIsInItsRulesAndInTheAnnex(Parameter parameter) {
        int changed = parameter.initial() == parameter.maximum() ? parameter.maximum() - 1 : parameter.initial() + 1;
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            RuleValueTexts was = values(ParameterValues.initial());
            RuleValueTexts is = values(ParameterValues.initial().with(parameter, changed));
            String key = parameter.key();
            String requirement = is.requirement(key, texts);
            List<List<String>> rows = rows(is, language);

            assertThat(requirement).isNotEqualTo(was.requirement(key, texts));
            for (PolicyRule rule : PolicyRules.printing(key)) {
                assertThat(row(rows, rule.id().toString()).get(3)).as(rule.id().toString()).contains(requirement);
            }
            assertThat(row(rows, texts.get("rule.name." + key)).get(1)).isEqualTo(requirement);
            List<List<String>> before = rows(was, language);
            assertThat(rows.stream().filter(row -> !before.contains(row)).flatMap(List::stream).toList())
                    .as("cells of the rows that changed")
                    .anyMatch(cell -> cell.contains(is.value(key, texts)))
                    .noneMatch(cell -> cell.equals(was.value(key, texts)));
        }
    }

    private static RuleValueTexts values(ParameterValues values) {
        return new RuleValueTexts(
                CheckCriteria.initial().withValues(values).withScoreGoal(Optional.of(new ScoreAgainstTarget(0.7))));
    }

    private static List<String> row(List<List<String>> rows, String first) {
        return rows.stream().filter(row -> row.getFirst().equals(first)).findFirst().orElseThrow();
    }

    private static List<List<String>> rows(RuleValueTexts values, Language language) {
        PolicyData with = PolicyDataFixture.withoutSnapshot();
        PolicyData data = new PolicyData(with.metadata(), with.measures(), with.topics(), with.names(), with.basis(),
                with.score(), with.scoreTarget(), values, with.plan());
        DocumentContent content = CloudSecurityPolicy.composeWithAnnexes(data, SectionTexts.suggested(), language);
        DocumentContent policy = CloudSecurityPolicy.compose(data, SectionTexts.suggested(), language);
        return Stream.of(policy, content)
                .flatMap(document -> document.blocks().stream())
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .map(row -> row.cells()
                        .stream()
                        .map(cell -> cell.inlines()
                                .stream()
                                .filter(Inline.Text.class::isInstance)
                                .map(inline -> ((Inline.Text) inline).text())
                                .reduce("", String::concat))
                        .toList())
                .toList();
    }
}
