package org.tomes.document.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tomes.problem.ExpectsFaults;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@ExpectsFaults
class FaultyStatementTest {

    @Test
    void statementThatFaultsIsNotAssessed() {
        Statement statement = new Statement(new StatementKey("network.subnet-nsg"), StatementChapter.NETWORK,
                StatementSubject.SUBNET, facts -> {
                    throw new IllegalStateException("of a test");
                });

        StatementResult result = statement.evaluate(new StatementFixture().facts());

        assertThat(result.state()).isEqualTo(StatementState.NOT_ASSESSED);
        assertThat(StatementFixture.line(result)).contains("internal error");
        assertThat(Texts.in(Language.EN).get(result.sentence())).isNotBlank();
    }
}
