package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.check.CheckId;
import org.tomes.check.Checks;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class StatementsTest {

    @Test
    void everyChapterHasStatements() {
        assertThat(Statements.ALL).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Statements.ALL).extracting(Statement::chapter).contains(StatementChapter.values());
    }

    @Test
    void statementKeysAreUniqueAndCanBeFound() {
        assertThat(Statements.ALL).extracting(Statement::key).doesNotHaveDuplicates();
        assertThat(Statements.ALL).allSatisfy(one -> assertThat(Statements.find(one.key())).contains(one));
    }

    @Test
    void statementsAreInTheOrderOfThePolicy() {
        assertThat(Statements.ALL).extracting(Statement::chapter).isSorted();
    }

    /** “All 3 … do not” could be read as: some of them do. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void negativeSentencesBeginWithTheNegatedSubject(Language language) {
        Texts texts = Texts.in(language);
        List<String> sentences = Statements.ALL.stream()
                .filter(one -> !one.noun().isSingle())
                .flatMap(one -> Stream.of(one.allDeviateSentence(2), one.allDeviateSentence(3)))
                .map(texts::get)
                .distinct()
                .toList();

        assertThat(sentences).noneMatch(sentence -> sentence
                .matches("(?s)(?i)(alle|beide|all|both)\\b.*\\b(nicht|kein\\w*|weder|not|no|neither)\\b.*"));
        assertThat(sentences)
                .allMatch(sentence -> sentence.matches("(?i)(kein|none of|neither of|alle|beide|all|both).*"));
    }

    @Test
    void everyCheckThatAStatementNamesExists() {
        assertThat(Statements.ALL).flatExtracting(Statement::checks)
                .allSatisfy(check -> assertThat(Checks.find(check)).isPresent());
    }

    @Test
    void everyCheckOfTheCatalogueIsBoundOnceOrHasAReasonNotToBe() {
        List<CheckId> bound = Statements.ALL.stream().flatMap(one -> one.checks().stream()).toList();
        Set<String> all = Checks.ALL.stream().map(check -> check.id().value()).collect(Collectors.toSet());

        assertThat(bound).doesNotHaveDuplicates();
        assertThat(all)
                .isEqualTo(Stream.concat(bound.stream().map(CheckId::value), Statements.UNBOUND.keySet().stream())
                        .collect(Collectors.toSet()));
        assertThat(bound).extracting(CheckId::value).doesNotContainAnyElementsOf(Statements.UNBOUND.keySet());
        assertThat(Statements.UNBOUND.values()).allMatch(reason -> reason.length() > 20);
    }

    /** Recommendations, findings or differences meet no requirement; what they lack has words of its own. */
    @Test
    void onlyResourcesMeetRequirements() {
        Set<StatementSubject> items = EnumSet.of(StatementSubject.RECOMMENDATION, StatementSubject.ALERT,
                StatementSubject.DISK_OR_ADDRESS);
        assertThat(Statements.ALL)
                .filteredOn(one -> !one.noun().isSingle() && (one.noun().isOfRegister() || items.contains(one.noun())))
                .allSatisfy(one -> assertThat(one.against(Message.of("x"), 1).key())
                        .isEqualTo("statement.against." + one.violation()));
    }

    @Test
    void everyStatementIsASentenceInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            for (Statement one : Statements.ALL) {
                String sentence = texts.get(one.sentence(new StatementFixture().facts()));
                assertThat(sentence).as(one.key().value())
                        .endsWith(".")
                        .doesNotContainPattern("[{}]")
                        .matches("\\p{Lu}.*");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StatementSubject.class)
    void everyNounHasItsFormsInBothLanguages(StatementSubject noun) {
        for (Language language : Language.values()) {
            for (Message text : List.of(noun.all(1), noun.all(2), noun.all(3), noun.some(1, 1), noun.some(1, 2),
                    noun.some(2, 3), noun.none(), noun.data())) {
                assertThat(Texts.in(language).get(text)).as(language + " " + text.key())
                        .isNotBlank()
                        .doesNotContainPattern("[{}|#]");
            }
        }
    }

    @Test
    void intervalIsWrittenIdiomatically() {
        assertThat(List.of(1, 2, 3, 4, 6, 9, 12, 24))
                .extracting(months -> Texts.in(Language.DE).get("rule.unit.EVERY_MONTHS", months))
                .containsExactly("monatlich", "alle 2 Monate", "vierteljährlich", "alle 4 Monate", "halbjährlich",
                        "alle 9 Monate", "jährlich", "alle 24 Monate");
    }
}
