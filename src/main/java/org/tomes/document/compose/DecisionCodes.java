package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/** Lists codes of decisions, with three or more consecutive ones as a range: {@code D-1, D-2, D-6 to D-14}. */
public final class DecisionCodes {

    private static final int SHORTEST_RANGE = 3;

    private DecisionCodes() {
    }

    public static String of(Collection<Decision> decisions, Texts texts) {
        List<List<Decision>> runs = new ArrayList<>();
        decisions.stream().sorted(Comparator.comparing(Decision::number)).forEach(decision -> {
            if (runs.isEmpty() || runs.getLast().getLast().number() + 1 != decision.number()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(decision);
        });
        return runs.stream().map(run -> of(run, texts)).collect(Collectors.joining(", "));
    }

    private static String of(List<Decision> run, Texts texts) {
        return run.size() < SHORTEST_RANGE ? run.stream().map(Decision::code).collect(Collectors.joining(", "))
                : texts.get("document.format.range", run.getFirst().code(), run.getLast().code());
    }
}
