package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.catalogue.Controls;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class ChecksTest {

    static Stream<Check> all() {
        return Checks.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCheckHasItsTextsAndKnownControls(Check check) {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            for (Message text : List.of(check.title(), check.explanation(), check.remediation(), check.source())) {
                assertThat(texts.get(text)).as(language + " " + text.key()).isNotBlank();
            }
            assertThat(texts.get("check.area." + check.id().area())).isNotBlank();
        }
        assertThat(check.controls()).doesNotHaveDuplicates()
                .allSatisfy(ref -> assertThat(Controls.get(ref.control())).isNotNull());
        assertThat(check.controls()).extracting(ControlRef::control).doesNotHaveDuplicates();
        assertThat(check.controls()).as("direct ones first")
                .isSortedAccordingTo((a, b) -> Boolean.compare(b.direct(), a.direct()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void limitsOfEveryCheckAreInBothLanguages(Check check) {
        assertThat(Texts.in(Language.EN).containsKey(check.limits().key())).isTrue();
        assertThat(Texts.in(Language.DE).containsKey(check.limits().key())).isTrue();
    }

    @Test
    void checkIdsAreInKebabCaseExceptPlans() {
        assertThat(Checks.ALL).extracting(check -> check.id().value())
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")
                        || id.matches("defender\\.plan\\.[A-Za-z]+"));
    }

    /** A list that fits everything says nothing; few checks are so alike that they speak for the same controls. */
    @Test
    void listsOfControlsAreNotSharedByManyChecks() {
        Map<List<ControlRef>, Long> lists = Checks.ALL.stream()
                .filter(check -> !check.id().value().startsWith("defender.plan."))
                .map(Check::controls)
                .filter(controls -> controls.size() > 1)
                .collect(Collectors.groupingBy(controls -> controls, Collectors.counting()));

        assertThat(lists.values()).allMatch(count -> count <= 5);
        assertThat(lists.size()).isGreaterThan(25);
    }

    @Test
    void everyRelevantControlHasAtLeastOneCheck() {
        Set<String> covered = Checks.ALL.stream()
                .flatMap(check -> check.controls().stream())
                .map(ref -> ref.control().toString())
                .collect(Collectors.toSet());

        assertThat(covered).contains("A.5.23", "A.5.33", "A.8.2", "A.8.5", "A.8.8", "A.8.9", "A.8.13", "A.8.15",
                "A.8.16", "A.8.20", "A.8.21", "A.8.22", "A.8.23", "A.8.24", "A.8.32");
    }

    @Test
    void contractuallyFixedCheckIdsExist() {
        assertThat(Checks.ALL).extracting(check -> check.id().value())
                .contains("network.subnet-nsg", "network.flow-logs", "network.flow-log-retention", "network.bastion",
                        "network.management-ports", "key-vault.soft-delete", "key-vault.purge-protection",
                        "key-vault.rbac", "key-vault.public-network", "key-vault.audit-logs", "key-vault.secret-expiry",
                        "key-vault.certificate-expiry", "defender.plan.VirtualMachines", "backup.vm-protected",
                        "backup.retention", "backup.soft-delete", "backup.immutability", "lock.production",
                        "policy.allowed-locations", "policy.required-tags", "policy.unmanaged-disks", "cost.budget",
                        "cost.workspace-retention", "logging.activity-log", "nsg.never-matches", "nsg.any-any",
                        "nsg.shadowed");
    }

    @Test
    void noTwoChecksShareAnId() {
        assertThat(Checks.ALL).extracting(Check::id).doesNotHaveDuplicates();
    }
}
