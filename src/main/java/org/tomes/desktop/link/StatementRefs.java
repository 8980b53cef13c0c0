package org.tomes.desktop.link;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.check.CheckId;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.Statements;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/** References to the statements of the cloud security policy, which are shown with the numbers of their rules. */
final class StatementRefs {

    private StatementRefs() {
    }

    static RecordRef of(StatementKey statement) {
        return new RecordRef(RecordType.STATEMENT, statement.value(), PolicyRules.of(statement).id().toString());
    }

    static PolicyRule rule(RecordRef statement) {
        return PolicyRules.of(new StatementKey(statement.id()));
    }

    static List<RecordRef> ofControl(String control) {
        return PolicyRules.all()
                .stream()
                .filter(rule -> rule.controls().stream().anyMatch(served -> served.toString().equals(control)))
                .flatMap(rule -> rule.statements().stream())
                .map(StatementRefs::of)
                .toList();
    }

    /** Returns the statements that a check decides, alone or with others. */
    static Stream<RecordRef> ofCheck(CheckId check) {
        return Statements.ALL.stream()
                .filter(statement -> statement.checks().contains(check))
                .map(statement -> of(statement.key()));
    }
}
