package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.text.SearchText;

class TableFilterTest {

    private static final FilterChip<String> SHORT = new FilterChip<>("length", "short", row -> row.length() < 6);
    private static final FilterChip<String> LONG = new FilterChip<>("length", "long", row -> row.length() > 8);
    private static final FilterChip<String> WITH_B = new FilterChip<>("letter", "b",
            row -> row.contains("b") || row.contains("B"));

    private final TableFilter<String> filter = new TableFilter<>(Function.identity(), Function.identity(), row -> row);

    @BeforeEach
    void fill() {
        filter.rows(List.of("Backup daily", "Budget", "NSG", "Bastion host"));
    }

    @Test
    void rowWhoseCodeWasTypedIsFirst() {
        filter.rows(List.of("F-10", "F-12", "F-1", "F-100"));
        filter.search("f-1");
        assertThat(filter.visible()).containsExactly("F-1", "F-10", "F-12", "F-100");
        filter.search("f-10");
        assertThat(filter.visible()).containsExactly("F-10", "F-100");
    }

    @Test
    void hitsInCodeOrTitleComeBeforeThoseInOtherTexts() {
        TableFilter<List<String>> controls = new TableFilter<>(row -> String.join("\n", row), List::getFirst,
                row -> row.get(0) + " " + row.get(1));
        List<String> policies = List.of("A.5.1", "Policies", "A.8.13, backup, ISO");
        List<String> backup = List.of("A.8.13", "Backup", "");
        List<String> redundancy = List.of("A.8.14", "Redundancy beside backup", "");
        controls.rows(List.of(policies, redundancy, backup));
        controls.search("backup");
        assertThat(controls.visible()).containsExactly(redundancy, backup, policies);
        for (String number : List.of("A.8.13", "8.13")) {
            controls.search("");
            controls.search(number);
            assertThat(controls.visible()).containsExactly(backup, policies);
            assertThat(controls.typedCode()).contains(backup);
        }
        controls.search("A.8.1");
        assertThat(controls.typedCode()).isEmpty();
        controls.sort(Comparator.comparing(List::getFirst));
        controls.search("backup");
        assertThat(controls.visible()).containsExactly(policies, backup, redundancy);
    }

    @Test
    void searchLooksForEveryWordInAnyCaseAndOrder() {
        filter.search("DAILY back");
        assertThat(filter.visible()).containsExactly("Backup daily");
    }

    @Test
    void shorterSearchRestoresEarlierResults() {
        filter.search("back");
        filter.search("ba");
        assertThat(filter.visible()).containsExactly("Backup daily", "Bastion host");
    }

    @Test
    void additionalSearchWordNarrowsTheResult() {
        filter.search("ba");
        filter.search("ba host");
        assertThat(filter.visible()).containsExactly("Bastion host");
    }

    @Test
    void filtersOfOneGroupAreAlternatives() {
        filter.chips(Set.of(SHORT, LONG, WITH_B));
        assertThat(filter.visible()).containsExactly("Backup daily", "Bastion host");
    }

    @Test
    void searchAndChipsWorkTogether() {
        filter.chips(Set.of(LONG));
        filter.search("host");
        assertThat(filter.visible()).containsExactly("Bastion host");
    }

    @Test
    void sortOrderSurvivesReloadAndCanBeReset() {
        filter.sort(Comparator.reverseOrder());
        filter.rows(List.of("A", "C", "B"));
        assertThat(filter.visible()).containsExactly("C", "B", "A");

        filter.sort(null);
        assertThat(filter.visible()).containsExactly("A", "C", "B");
    }

    @Test
    void updatedRowsAreSortedAndFilteredAndNewRowsAreLast() {
        filter.search("b");
        filter.upsert(List.of("budget 2027", "Boundary"), row -> row.substring(0, 3).toLowerCase(Locale.ROOT));
        assertThat(filter.visible()).containsExactly("Backup daily", "budget 2027", "Bastion host", "Boundary");

        filter.sort(Comparator.reverseOrder());
        filter.upsert(List.of("Zoned backup", "Bud"), row -> row.substring(0, 3).toLowerCase(Locale.ROOT));
        assertThat(filter.visible()).containsExactly("Zoned backup", "Bud", "Boundary", "Bastion host", "Backup daily");
        assertThat(filter.total()).isEqualTo(6);
    }

    /** Many rows are indexed; the index must find the same rows as a full scan. */
    @Test
    void manyRowsAreSearchedAsFewAre() {
        Random random = new Random(20_261_124);
        String letters = "aabbcde  äß0.-€文\u0416";
        List<String> rows = new ArrayList<>(
                IntStream.range(0, 5_000).mapToObj(i -> i + " " + text(random, letters, 30)).toList());
        filter.rows(rows);
        for (int round = 0; round < 200; round++) {
            if (round % 20 == 19) {
                String changed = round + " " + text(random, letters, 10);
                rows.set(round, changed);
                filter.upsert(List.of(changed), row -> row.substring(0, row.indexOf(' ')));
            }
            String query = text(random, letters, random.nextInt(6));
            filter.search(query);
            List<String> words = Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
            assertThat(filter.visible()).as(query)
                    .isEqualTo(rows.stream()
                            .filter(row -> words.stream().allMatch(SearchText.of(row)::contains))
                            .toList());
        }
    }

    @Test
    void rowsAreSearchedBeforeTheyArePreparedAndAnIndexOfFormerRowsIsNotTakenIn() {
        List<String> rows = IntStream.range(0, 3_000).mapToObj(i -> "Row " + i).toList();
        filter.accept(filter.arrangeUnprepared(rows, null));
        filter.search("row 2999");
        assertThat(filter.visible()).containsExactly("Row 2999");

        var former = filter.prepare();
        filter.upsert(List.of("Row 2999 anew"), row -> row.replace(" anew", ""));
        filter.accept(former.get());
        assertThat(filter.isUnprepared()).isTrue();
        filter.search("anew");
        assertThat(filter.visible()).containsExactly("Row 2999 anew");

        filter.search("");
        filter.sort(Comparator.reverseOrder());
        var now = filter.prepare();
        filter.sort(null);
        filter.accept(now.get());
        assertThat(filter.isUnprepared()).isFalse();
        filter.search("row 299");
        assertThat(filter.visible()).hasSize(13).startsWith("Row 299", "Row 1299").endsWith("Row 2999 anew");
    }

    private static String text(Random random, String letters, int length) {
        return random.ints(length, 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
