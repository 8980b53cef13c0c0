package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tomes.catalogue.Control;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.check.Check;
import org.tomes.check.Checks;
import org.tomes.check.ControlRef;

/** Checks which checks support which controls. */
class ControlMapTest {

    /** The controls of the register's cloud measures, which must have checks. */
    private static final List<ControlId> COVERED = List
            .of("A.5.23", "A.5.33", "A.8.2", "A.8.5", "A.8.8", "A.8.9", "A.8.13", "A.8.15", "A.8.16", "A.8.20",
                    "A.8.21", "A.8.22", "A.8.23", "A.8.24", "A.8.32")
            .stream()
            .map(ControlId::of)
            .toList();
    /** Areas that fit no control and therefore have none. */
    private static final Set<String> WITHOUT = Set.of("cost");

    @Test
    void everyControlOfACheckIsInTheCatalogueAndListedOnce() {
        Set<ControlId> known = Controls.all().stream().map(Control::id).collect(Collectors.toSet());
        for (Check check : Checks.ALL) {
            List<ControlId> named = check.controls().stream().map(ControlRef::control).toList();
            assertThat(known).as(check.id().value()).containsAll(named);
            assertThat(named).as(check.id().value()).doesNotHaveDuplicates();
        }
    }

    @Test
    void cloudControlsHaveChecks() {
        List<ControlId> without = COVERED.stream()
                .filter(control -> byControl(false).getOrDefault(control, Set.of()).isEmpty())
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void onlyChecksThatFitNoControlHaveNone() {
        assertThat(Checks.ALL.stream().filter(check -> check.controls().isEmpty()).map(check -> check.id().area()))
                .allMatch(WITHOUT::contains);
    }

    @Test
    void directControlsPrecedeSupportingOnes() {
        for (Check check : Checks.ALL) {
            List<Boolean> direct = check.controls().stream().map(ControlRef::direct).toList();
            assertThat(IntStream.range(1, direct.size()).noneMatch(i -> direct.get(i) && !direct.get(i - 1)))
                    .as(check.id().value())
                    .isTrue();
        }
    }

    /** A long list shared by several controls was probably copied; short lists may be equal. */
    @Test
    void noTwoControlsHaveTheSameLongListOfDirectChecks() {
        Map<Set<String>, List<ControlId>> lists = byControl(true).entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 3)
                .collect(Collectors.groupingBy(Map.Entry::getValue,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        assertThat(lists.values().stream().filter(controls -> controls.size() > 1)).isEmpty();
    }

    private static Map<ControlId, Set<String>> byControl(boolean directOnly) {
        Map<ControlId, Set<String>> checks = new TreeMap<>();
        for (Check check : Checks.ALL) {
            for (ControlRef ref : new ArrayList<>(check.controls())) {
                if (ref.direct() || !directOnly) {
                    checks.computeIfAbsent(ref.control(), control -> new TreeSet<>()).add(check.id().value());
                }
            }
        }
        return checks;
    }
}
