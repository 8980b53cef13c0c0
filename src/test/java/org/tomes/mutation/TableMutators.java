package org.tomes.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Damage to tables in text: quotation marks, separators, exchanged headers, cells with odd values, missing or repeated
 * rows.
 */
final class TableMutators {

    /** Each of them once. */
    static final List<Mutator> ALL = List.of(table(TableMutators::oddCell), table(TableMutators::exchangedHeads),
            table(TableMutators::missingColumn), table(TableMutators::missingRow), table(TableMutators::repeatedRow),
            table(TableMutators::exchangedCells), text(TableMutators::quoting), text(TableMutators::separators),
            text(TableMutators::lineEnds), Encodings::other);

    private TableMutators() {
    }

    private interface TableChange {

        void apply(List<List<String>> rows, Random random);
    }

    /** Splits at every separator, including quoted ones; that only causes more damage. */
    private static Mutator table(TableChange change) {
        return (input, random) -> {
            String text = new String(input, StandardCharsets.UTF_8);
            String separator = text.lines().findFirst().orElse("").contains(";") ? ";" : ",";
            List<List<String>> rows = new ArrayList<>();
            text.lines().forEach(line -> rows.add(new ArrayList<>(List.of(line.split(Pattern.quote(separator), -1)))));
            if (!rows.isEmpty()) {
                change.apply(rows, random);
            }
            return String.join("\n", rows.stream().map(row -> String.join(separator, row)).toList())
                    .concat("\n")
                    .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void oddCell(List<List<String>> rows, Random random) {
        List<String> row = Mutator.pick(rows, random);
        String value = OddValues.text(random);
        row.set(random.nextInt(row.size()), random.nextBoolean() ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }

    private static void exchangedHeads(List<List<String>> rows, Random random) {
        List<String> head = rows.getFirst();
        Collections.swap(head, random.nextInt(head.size()), random.nextInt(head.size()));
        if (random.nextBoolean()) {
            int place = random.nextInt(head.size());
            head.set(place, Mutator.pick(
                    List.of(head.getFirst(), "", head.get(place).toUpperCase(Locale.ROOT), " " + head.get(place)),
                    random));
        }
    }

    private static void missingColumn(List<List<String>> rows, Random random) {
        int column = random.nextInt(rows.getFirst().size());
        rows.stream().filter(row -> row.size() > column && row.size() > 1).forEach(row -> row.remove(column));
    }

    private static void missingRow(List<List<String>> rows, Random random) {
        rows.remove(random.nextInt(rows.size()));
    }

    private static void repeatedRow(List<List<String>> rows, Random random) {
        List<String> row = Mutator.pick(rows, random);
        int at = random.nextInt(rows.size() + 1);
        for (int times = random.nextInt(100); times >= 0; times--) {
            rows.add(at, new ArrayList<>(row));
        }
    }

    private static void exchangedCells(List<List<String>> rows, Random random) {
        List<String> one = Mutator.pick(rows, random);
        List<String> other = Mutator.pick(rows, random);
        int from = random.nextInt(one.size());
        int to = random.nextInt(other.size());
        String value = one.get(from);
        one.set(from, other.get(to));
        other.set(to, value);
    }

    private interface TextChange {

        byte[] of(String text, Random random);
    }

    private static Mutator text(TextChange change) {
        return (input, random) -> change.of(new String(input, StandardCharsets.UTF_8), random);
    }

    private static byte[] quoting(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            changed.insert(random.nextInt(changed.length() + 1),
                    Mutator.pick(List.of("\"", "\"\"", "\"\n", "'", "\"\"\"", "\\\""), random));
        }
        return changed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] separators(String text, Random random) {
        String from = Mutator.pick(List.of(",", ";"), random);
        String to = Mutator.pick(List.of("\t", ";", ",", "|", ",,", ""), random);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lineEnds(String text, Random random) {
        return text.replace("\n", Mutator.pick(List.of("\r\n", "\r", "\n\n", "\u0085", "\u0000\n", ""), random))
                .getBytes(StandardCharsets.UTF_8);
    }
}
