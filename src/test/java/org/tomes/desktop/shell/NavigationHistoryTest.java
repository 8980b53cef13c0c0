package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.shell.NavigationHistory.Page;

class NavigationHistoryTest {

    private final NavigationHistory visited = new NavigationHistory();

    private static Page place(String screen) {
        return new Page(screen, Optional.empty());
    }

    @Test
    void backAndForwardFollowThePages() {
        visited.add(place("overview"));
        visited.add(place("measures"));
        visited.add(place("findings"));
        assertThat(visited.neighbour(-1)).contains(place("measures"));
        visited.move(-1);
        assertThat(visited.neighbour(1)).contains(place("findings"));
        visited.move(-1);
        assertThat(visited.neighbour(-1)).isEmpty();
    }

    @Test
    void placeVisitedAfterGoingBackReplacesLaterPlaces() {
        visited.add(place("overview"));
        visited.add(place("measures"));
        visited.move(-1);
        visited.add(place("audit"));
        assertThat(visited.neighbour(1)).isEmpty();
        assertThat(visited.neighbour(-1)).contains(place("overview"));
    }

    @Test
    void backReturnsToTheRecordSelectedWhenLeaving() {
        visited.add(new Page("measures", Optional.of("TOM-004")));
        visited.leave("measures", Optional.of("TOM-007"));
        visited.add(place("findings"));
        visited.leave("findings", Optional.empty());
        assertThat(visited.neighbour(-1)).contains(new Page("measures", Optional.of("TOM-007")));
        visited.leave("audit", Optional.of("1"));
        visited.move(-1);
        assertThat(visited.neighbour(1)).contains(place("findings"));
    }

    @Test
    void screenOfTheCurrentRecordIsNotAnotherPlace() {
        visited.add(place("findings"));
        visited.add(new Page("changes", Optional.of("7")));
        visited.add(place("changes"));
        assertThat(visited.neighbour(-1)).contains(place("findings"));
    }

    @Test
    void samePageTwiceIsRecordedOnce() {
        visited.add(place("overview"));
        visited.add(place("overview"));
        assertThat(visited.neighbour(-1)).isEmpty();
    }
}
