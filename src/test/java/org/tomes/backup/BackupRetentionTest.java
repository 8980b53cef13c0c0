package org.tomes.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupRetentionTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static BackupName at(String moment, BackupKind kind) {
        return new BackupName("r", LocalDateTime.parse(moment).atZone(ZONE).toInstant(), kind);
    }

    private static List<BackupName> dailies(LocalDate last, int days) {
        return IntStream.range(0, days)
                .mapToObj(back -> at(last.minusDays(back) + "T08:00", BackupKind.DAILY))
                .toList();
    }

    @Test
    void retentionKeepsSevenDailyFourWeeklyAndTwelveMonthlyBackups() {
        List<BackupName> all = dailies(LocalDate.of(2026, 11, 26), 730);

        Set<BackupName> removed = BackupRetention.DEFAULT.superfluous(all, all.getFirst(), ZONE);

        List<LocalDate> kept = all.stream()
                .filter(name -> !removed.contains(name))
                .map(name -> LocalDate.ofInstant(name.at(), ZONE))
                .toList();
        assertThat(kept).containsExactly(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 20),
                // Sundays of the two weeks before; that of last week is among the days.
                LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 8), LocalDate.of(2026, 10, 31),
                LocalDate.of(2026, 9, 30), LocalDate.of(2026, 8, 31), LocalDate.of(2026, 7, 31),
                LocalDate.of(2026, 6, 30), LocalDate.of(2026, 5, 31), LocalDate.of(2026, 4, 30),
                LocalDate.of(2026, 3, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 1, 31),
                LocalDate.of(2025, 12, 31));
    }

    /**
     * With any set of backups: protected ones remain, each covered period keeps its newest, and a second thinning
     * removes nothing more.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thinningRetainsAllRequiredBackups(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            BackupRetention retention = new BackupRetention(random.nextInt(-1, 9), random.nextInt(-1, 6),
                    random.nextInt(-1, 14));
            List<BackupName> all = new ArrayList<>();
            for (int i = random.nextInt(1, 60); i > 0; i--) {
                all.add(new BackupName("r",
                        Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(900_000))),
                        BackupKind.values()[random.nextInt(BackupKind.values().length)]));
            }
            BackupName proven = all.get(random.nextInt(all.size()));

            Set<BackupName> removed = retention.superfluous(all, proven, ZONE);
            Set<BackupName> kept = new HashSet<>(all);
            kept.removeAll(removed);

            String told = "seed %d, round %d".formatted(seed, round);
            assertThat(all).as(told).containsAll(removed);
            assertThat(kept).as(told).contains(proven);
            assertThat(removed).as(told).noneMatch(name -> name.kind() == BackupKind.MANUAL);
            newest(all, BackupKind.UPDATE).ifPresent(update -> assertThat(kept).as(told).contains(update));
            if (retention.daily() > 0) {
                newest(all, BackupKind.DAILY).ifPresent(daily -> assertThat(kept).as(told).contains(daily));
            }
            assertThat(days(dailies(kept))).as(told).containsAll(newestFew(days(dailies(all)), retention.daily()));
            assertThat(months(dailies(kept))).as(told)
                    .containsAll(newestFew(months(dailies(all)), retention.monthly()));
            assertThat(retention.superfluous(kept, proven, ZONE)).as(told).isEmpty();
        }
    }

    private static Optional<BackupName> newest(List<BackupName> all, BackupKind kind) {
        return all.stream().filter(name -> name.kind() == kind).max(Comparator.comparing(BackupName::at));
    }

    private static List<BackupName> dailies(Collection<BackupName> names) {
        return names.stream().filter(name -> name.kind() == BackupKind.DAILY).toList();
    }

    private static TreeSet<LocalDate> days(Iterable<BackupName> names) {
        TreeSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
        names.forEach(name -> days.add(LocalDate.ofInstant(name.at(), ZONE)));
        return days;
    }

    private static TreeSet<YearMonth> months(Iterable<BackupName> names) {
        TreeSet<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
        names.forEach(name -> months.add(YearMonth.from(name.at().atZone(ZONE))));
        return months;
    }

    private static <T> List<T> newestFew(TreeSet<T> newestFirst, int few) {
        return newestFirst.stream().limit(Math.max(0, few)).toList();
    }

    /**
     * The daily backup contains the state before this day's first write; one from before an update may contain mistakes
     * of this day.
     */
    @Test
    void backupBeforeAnUpdateDoesNotReplaceADailyBackup() {
        BackupName morning = at("2026-11-26T08:00", BackupKind.DAILY);
        List<BackupName> updates = IntStream.range(9, 14)
                .mapToObj(hour -> at("2026-11-26T%02d:00".formatted(hour), BackupKind.UPDATE))
                .toList();
        List<BackupName> all = new ArrayList<>(updates);
        all.add(morning);

        assertThat(BackupRetention.DEFAULT.superfluous(all, updates.getLast(), ZONE))
                .containsExactlyInAnyOrderElementsOf(updates.subList(0, 2));
    }

    @Test
    void weeksSpanTheTurnOfTheYearAndDaysFollowTheTimeZone() {
        BackupName monday = at("2025-12-29T08:00", BackupKind.DAILY);
        BackupName thursday = at("2026-01-01T08:00", BackupKind.DAILY);
        BackupName lateEvening = at("2026-01-02T00:30", BackupKind.DAILY);

        assertThat(new BackupRetention(0, 5, 0).superfluous(List.of(monday, thursday), thursday, ZONE))
                .containsExactly(monday);
        assertThat(new BackupRetention(2, 0, 0).superfluous(List.of(thursday, lateEvening), lateEvening, ZONE))
                .isEmpty();
        assertThat(new BackupRetention(1, 0, 0).superfluous(List.of(thursday, lateEvening), lateEvening, ZONE))
                .containsExactly(thursday);
    }

    @Test
    void parsesOwnBackupNamesOnly() {
        for (BackupKind kind : BackupKind.values()) {
            BackupName name = new BackupName("Maßnahmen-2026 v-1", Instant.parse("2026-11-24T10:00:59.9Z"), kind);
            assertThat(BackupName.of(name.fileName())).contains(name);
        }
        assertThat(new BackupName("r", Instant.parse("2026-11-24T10:00:59.9Z"), BackupKind.DAILY).fileName())
                .isEqualTo("r-20261124T100059Z-daily.mv.db");
    }

    @ParameterizedTest
    @CsvSource({"r.mv.db", "r-20261124T100059Z.mv.db", "r-20261124T100059Z-weekly.mv.db",
        "r-20261324T100059Z-daily.mv.db", "r-20260229T100059Z-daily.mv.db", "r-20261124T100059Z-daily.mv.db.bak",
        "r-20261124T100059Z-daily", "-20261124T100059Z-daily.mv.db", "r-replaced-20261124-100059.mv.db",
        "r-20261124T100059Z-DAILY.mv.db"})
    void fileWithAnotherNameIsNotABackup(String fileName) {
        assertThat(BackupName.of(fileName)).isEmpty();
    }

    @Test
    void numbersOutOfRangeAreNamed() {
        assertThat(BackupRetention.DEFAULT.errors()).isEmpty();
        assertThat(new BackupRetention(0, -1, 367).errors()).extracting(error -> error.field())
                .containsExactly("daily", "weekly", "monthly");
        assertThat(new BackupRetention(1, 0, 366).errors()).isEmpty();
    }
}
