package org.tomes.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damage to texts by line: scripts, and sections of documents. */
final class LineMutators {

    private static final List<String> LINES = List.of("DROP ALL OBJECTS;", "CREATE ALIAS X AS 'void x() { }';",
            "RUNSCRIPT FROM 'other.sql';", "INSERT INTO \"PUBLIC\".\"PERSON\" VALUES",
            "-- Tomes register, schema 999999", "-- Tomes register, schema 1", "SET TRACE_LEVEL_FILE 3;", "/*", "'",
            "# Title", "| a | b", "|---|", "{control:A.5.33}", "{", "}", "**", "[x](javascript:alert(1))",
            "[x](http://u@h/)", "                - deep", "> ", "```");

    private interface Change {

        void apply(List<String> lines, Random random);
    }

    /** Each of them once, and damage to bytes. */
    static final List<Mutator> ALL = List.of(lines(LineMutators::missing), lines(LineMutators::repeated),
            lines(LineMutators::exchanged), lines(LineMutators::foreign), lines(LineMutators::odd), Encodings::other,
            Mutator.oneOf(ByteMutators.ALL));

    private LineMutators() {
    }

    private static Mutator lines(Change change) {
        return (input, random) -> {
            List<String> lines = new ArrayList<>(new String(input, StandardCharsets.UTF_8).lines().toList());
            if (!lines.isEmpty()) {
                change.apply(lines, random);
            }
            return String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void missing(List<String> lines, Random random) {
        lines.remove(random.nextInt(lines.size()));
    }

    private static void repeated(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        lines.addAll(at, Collections.nCopies(1 + random.nextInt(50), lines.get(at)));
    }

    private static void exchanged(List<String> lines, Random random) {
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    }

    private static void foreign(List<String> lines, Random random) {
        lines.add(random.nextInt(lines.size() + 1), Mutator.pick(LINES, random));
    }

    private static void odd(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int from = random.nextInt(line.length() + 1);
        int to = Math.min(line.length(), from + random.nextInt(20));
        lines.set(at, line.substring(0, from) + OddValues.text(random) + line.substring(to));
    }
}
