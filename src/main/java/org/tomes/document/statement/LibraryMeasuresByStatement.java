package org.tomes.document.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.CheckId;

/**
 * The ready-made measures of the library that implement statements, and those of them that implement only a part of
 * one.
 */
public final class LibraryMeasuresByStatement {

    /**
     * The checks that are covered by measures which implement only a part of a statement, by the key of the measure.
     */
    private static final Map<String, Set<String>> PARTS = Map.of("defender-servers",
            Set.of("defender.plan.VirtualMachines"), "defender-sql",
            Set.of("defender.plan.SqlServers", "defender.plan.SqlServerVirtualMachines"), "defender-storage",
            Set.of("defender.plan.StorageAccounts"), "defender-key-vault", Set.of("defender.plan.KeyVaults"),
            "defender-app-service", Set.of("defender.plan.AppServices"));

    private LibraryMeasuresByStatement() {
    }

    /** Returns the checks of a statement that a ready-made measure covers; empty if the measure covers all of them. */
    static List<CheckId> part(Statement statement, String measure) {
        Set<String> checks = PARTS.getOrDefault(measure, Set.of());
        return statement.checks().stream().filter(check -> checks.contains(check.value())).toList();
    }

    /** Returns the ids of all checks that a measure covers separately from the other checks of their statement. */
    static Set<String> parts() {
        return PARTS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the keys of all ready-made measures that implement statements of the documents. */
    public static Set<String> recommended() {
        return Statements.ALL.stream()
                .flatMap(statement -> statement.measures().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
