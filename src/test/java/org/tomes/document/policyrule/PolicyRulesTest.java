package org.tomes.document.policyrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.document.statement.Statement;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.Statements;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class PolicyRulesTest {

    @Test
    void everyStatementBelongsToExactlyOneRule() {
        List<StatementKey> ofRules = PolicyRules.all().stream().flatMap(rule -> rule.statements().stream()).toList();
        assertThat(ofRules).containsExactlyInAnyOrderElementsOf(Statements.ALL.stream().map(Statement::key).toList());
        assertThat(PolicyRules.of(new StatementKey("network.management-ports")).id()).hasToString("NET-05");
    }

    /** Rules with a check need no indication; the check determines their state. */
    @Test
    void onlyRulesThatNoCheckAssessesNameDataThatIndicateTheirState() {
        assertThat(PolicyRules.all()).filteredOn(rule -> rule.indication().isPresent())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.statements()).as(rule.id().toString()).isEmpty())
                .extracting(rule -> rule.indication().orElseThrow().source())
                .contains(RuleIndication.Source.values());
        assertThat(RuleIndication.parse("SECURITY_CONTROL:Apply system updates"))
                .contains(new RuleIndication(RuleIndication.Source.SECURITY_CONTROL, "Apply system updates"));
        assertThat(RuleIndication.parse("")).isEmpty();
    }

    /** The rule promised 90 days for secrets that expire earlier. */
    @Test
    void ruleOnDeadlinesMentionsTheExpiryAsTheEvidenceReportDoes() {
        assertThat(PolicyRules.of(new StatementKey("finding.medium-in-time")).text(Texts.in(Language.DE)))
                .contains("Ablauf");
        assertThat(PolicyRules.of(new StatementKey("finding.medium-in-time")).text(Texts.in(Language.EN)))
                .contains("expiry");
        assertThat(Texts.in(Language.DE).get("cloudevidence.term.DATE", "")).contains("am Tag des Ablaufs");
    }

    @Test
    void ruleNumbersOfAnAreaAreConsecutive() {
        for (RuleArea area : RuleArea.values()) {
            List<PolicyRule> rules = PolicyRules.all().stream().filter(rule -> rule.area() == area).toList();
            assertThat(rules).isNotEmpty();
            for (int i = 0; i < rules.size(); i++) {
                assertThat(rules.get(i).id()).isEqualTo(new RuleId(area, i + 1));
            }
        }
        assertThat(PolicyRules.all()).extracting(PolicyRule::id).isSorted();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasAShortRequirementThatUsesItsLevelAndAControl(Language language) {
        Texts texts = Texts.in(language);
        for (PolicyRule rule : PolicyRules.all()) {
            assertThat(rule.text(texts)).as(rule.id().toString()).endsWith(".").hasSizeLessThan(240);
            assertThat(rule.controls()).as(rule.id().toString()).isNotEmpty();
            assertThat(rule.text(texts)).as(rule.id().toString()).containsPattern(words(language, rule.level()));
        }
        assertThat(PolicyRules.all().stream().filter(rule -> rule.statements().size() > 1))
                .allSatisfy(rule -> assertThat(rule.statements())
                        .allMatch(statement -> texts.containsKey("statement.topic." + statement)));
        Arrays.stream(RuleArea.values()).forEach(area -> assertThat(area.title(texts)).isNotBlank());
        Arrays.stream(RuleLevel.values()).forEach(level -> assertThat(texts.name("rule", level)).isNotBlank());
    }

    private static String words(Language language, RuleLevel level) {
        return switch (language) {
            case EN -> level == RuleLevel.MUST ? "\\bmust\\b|Only .* may\\b" : "\\bshould\\b";
            case DE -> level == RuleLevel.MUST ? "\\bm(uss|üssen)\\b|\\b[Dd](arf|ürfen)\\b" : "\\bsoll(en)?\\b";
        };
    }

    /** A limit needs an existing statement; a limit of a removed statement would never be shown. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLimitBelongsToAStatement(Language language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("rule_" + language.tag() + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        List<String> limits = texts.stringPropertyNames()
                .stream()
                .filter(key -> key.startsWith("rule.limit."))
                .map(key -> key.substring("rule.limit.".length()))
                .toList();

        assertThat(limits).hasSizeGreaterThan(40)
                .isSubsetOf(Statements.ALL.stream().map(statement -> statement.key().value()).toList());
        assertThat(Statements.ALL.stream().filter(statement -> statement.limit().isPresent())).hasSameSizeAs(limits);
    }

    @Test
    void idsAreReadAsTheyAreWritten() {
        assertThat(RuleId.parse(" net-05 ")).contains(new RuleId(RuleArea.NET, 5));
        for (String other : List.of("", "NET-5", "NET-005", "NET-00", "XYZ-01", "NET05")) {
            assertThat(RuleId.parse(other)).as(other).isEmpty();
        }
    }
}
