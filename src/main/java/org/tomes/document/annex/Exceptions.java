package org.tomes.document.annex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.document.statement.StatementResults;
import org.tomes.measure.MeasureId;

/** In how many places a measure is not kept because somebody accepted the risk or exempted the place. */
final class Exceptions {

    private Exceptions() {
    }

    static Map<MeasureId, Integer> of(StatementResults statements) {
        Map<MeasureId, Set<String>> places = new HashMap<>();
        statements.all()
                .forEach(result -> result.measures()
                        .forEach(measure -> result.of(measure)
                                .excused()
                                .forEach(excused -> places.computeIfAbsent(measure.id(), id -> new HashSet<>())
                                        .add(excused.thing().id().toLowerCase(Locale.ROOT)))));
        return places.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().size()));
    }
}
