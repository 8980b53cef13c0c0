package org.tomes.desktop.link;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Controls;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.policyrule.RuleId;
import org.tomes.finding.FindingId;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.problem.Problem;

/**
 * Finds the records whose codes a text contains, such as {@code TOM-012}, {@code F-5}, {@code D-3}, {@code A.8.13} and
 * {@code #7}.
 */
record RecordCodes(OpenRegister register) {

    private static final Pattern CODE = Pattern
            .compile("\\bA\\.\\d\\.\\d{1,2}\\b|\\b[A-Z]{1,12}-\\d{1,6}\\b|#\\d{1,6}\\b");

    /** Returns the records by their codes; reads the register, so call it in background work. */
    Map<String, RecordRef> in(String text) {
        return codes(text).distinct()
                .flatMap(code -> find(code).map(record -> Map.entry(code, record)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> codes(String text) {
        return CODE.matcher(text).results().map(match -> match.group());
    }

    private Optional<RecordRef> find(String code) {
        try {
            if (code.startsWith("A.")) {
                return Controls.all()
                        .stream()
                        .filter(control -> control.id().toString().equals(code))
                        .map(control -> new RecordRef(RecordType.SOA, code, code))
                        .findFirst();
            }
            if (code.startsWith("#")) {
                return Optional.of(register.records().changes().get(code.substring(1)).ref());
            }
            Optional<FindingId> finding = FindingId.parse(code);
            if (finding.isPresent()) {
                return finding.map(id -> register.azure().findings().get(id).ref());
            }
            Optional<RuleId> rule = RuleId.parse(code);
            if (rule.isPresent()) {
                return rule.flatMap(RecordCodes::statement);
            }
            if (code.startsWith("D-")) {
                return Optional.of(register.records().reviews().decisions().get(code).ref());
            }
            return Optional.of(code.startsWith("E-") ? register.records().evidence().get(code).ref()
                    : register.records().measures().get(code).ref());
        } catch (Problem unknown) {
            // Not a code of this register, such as AES-256.
            return Optional.empty();
        }
    }

    private static Optional<RecordRef> statement(RuleId id) {
        return PolicyRules.all()
                .stream()
                .filter(rule -> rule.id().equals(id))
                .flatMap(rule -> rule.statements().stream())
                .map(StatementRefs::of)
                .findFirst();
    }

    /** Splits a text at all codes, which become separate parts. */
    static Stream<String> parts(String text) {
        return Stream.of(CODE.splitWithDelimiters(text, -1));
    }
}
