package org.tomes.desktop.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableFilterTest {

    private static final Chip<String> SHORT = new Chip<>("length", "short", row -> row.length() < 6);
    private static final Chip<String> LONG = new Chip<>("length", "long", row -> row.length() > 8);
    private static final Chip<String> WITH_B = new Chip<>("letter", "b", row -> row.contains("b") || row.contains("B"));

    private final TableFilter<String> filter = new TableFilter<>(Function.identity());

    @BeforeEach
    void fill() {
        filter.rows(List.of("Backup daily", "Budget", "NSG", "Bastion host"));
    }

    @Test
    void searchLooksForEveryWordInAnyCaseAndOrder() {
        filter.search("DAILY back");
        assertThat(filter.seen()).containsExactly("Backup daily");
    }

    @Test
    void shorterSearchFindsAgainWhatALongerOneHid() {
        filter.search("back");
        filter.search("ba");
        assertThat(filter.seen()).containsExactly("Backup daily", "Bastion host");
    }

    @Test
    void searchThatGoesOnWithAnotherWordNarrows() {
        filter.search("ba");
        filter.search("ba host");
        assertThat(filter.seen()).containsExactly("Bastion host");
    }

    @Test
    void chipsOfOneGroupAreAlternativesAndGroupsAddUp() {
        filter.chips(Set.of(SHORT, LONG, WITH_B));
        assertThat(filter.seen()).containsExactly("Backup daily", "Bastion host");
    }

    @Test
    void searchAndChipsWorkTogether() {
        filter.chips(Set.of(LONG));
        filter.search("host");
        assertThat(filter.seen()).containsExactly("Bastion host");
    }

    @Test
    void orderStaysWhenRowsAreReadAnewAndEndsWithTheOrderAsRead() {
        filter.sort(Comparator.reverseOrder());
        filter.rows(List.of("A", "C", "B"));
        assertThat(filter.seen()).containsExactly("C", "B", "A");

        filter.sort(null);
        assertThat(filter.seen()).containsExactly("A", "C", "B");
    }

    @Test
    void newerVersionsTakeTheirPlaceInOrderAndSearchAndNewRowsComeLast() {
        filter.search("b");
        filter.put(List.of("budget 2027", "Boundary"), row -> row.substring(0, 3).toLowerCase(Locale.ROOT));
        assertThat(filter.seen()).containsExactly("Backup daily", "budget 2027", "Bastion host", "Boundary");

        filter.sort(Comparator.reverseOrder());
        filter.put(List.of("Zoned backup", "Bud"), row -> row.substring(0, 3).toLowerCase(Locale.ROOT));
        assertThat(filter.seen()).containsExactly("Zoned backup", "Bud", "Boundary", "Bastion host", "Backup daily");
        assertThat(filter.total()).isEqualTo(6);
    }
}
