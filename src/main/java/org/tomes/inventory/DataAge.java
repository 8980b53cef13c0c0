package org.tomes.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.importing.DataOrigin;
import org.tomes.text.Message;

/**
 * Times of the oldest and of the newest file or response of a data set. Results describe Azure at these times and not
 * at the time of the check.
 */
public record DataAge(Instant oldest, Instant newest, Instant now) {

    private static final Duration RECENT = Duration.ofDays(3);

    /**
     * @param saved times of the files; a time in the future counts as now
     */
    public static DataAge of(Collection<Instant> saved, Instant now) {
        List<Instant> known = saved.stream().map(time -> time.isAfter(now) ? now : time).sorted().toList();
        return known.isEmpty() ? new DataAge(now, now, now) : new DataAge(known.getFirst(), known.getLast(), now);
    }

    public static DataAge of(Snapshot snapshot, Instant now) {
        List<Instant> times = snapshot.origins().stream().map(DataOrigin::capturedAt).toList();
        return of(times.isEmpty() ? List.of(snapshot.capturedAt()) : times, now);
    }

    /** Returns the dates of the data, and a warning if it is older than a few days. */
    public List<Message> sentences(ZoneId zone) {
        String first = day(oldest, zone);
        String last = day(newest, zone);
        Message dates = first.equals(last) ? Message.of("inventory.age.one", first)
                : Message.of("inventory.age.several", first, last);
        long days = Duration.between(oldest, now).toDays();
        return Stream
                .concat(Stream.of(dates),
                        days > RECENT.toDays() ? Stream.of(Message.of("inventory.age.old", days)) : Stream.empty())
                .toList();
    }

    /**
     * Returns the same sentences as {@link #sentences}. If the data is older than a few days, they also name the day
     * with which dates in the data were compared.
     */
    public List<Message> sentencesOfChecks(ZoneId zone) {
        List<Message> sentences = sentences(zone);
        return sentences.size() == 1 ? sentences
                : Stream.concat(sentences.stream(),
                        Stream.of(Message.of("inventory.age.compared", day(now, zone), day(oldest, zone)))).toList();
    }

    private static String day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone).toString();
    }
}
