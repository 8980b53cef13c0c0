package org.tomes.desktop.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.finding.CheckRun;
import org.tomes.finding.FindingState;
import org.tomes.text.Texts;

/** What the latest check run found, and how the open findings are counted elsewhere. */
record FindingsSummary(Texts texts) {

    String of(FindingsScreenData model) {
        return model.runs()
                .stream()
                .findFirst()
                .map(run -> counted(model, texts.get("desktop_finding.asOf",
                        texts.get("desktop_finding.evidence." + run.source(), run.label()), describe(run.tally()))))
                .orElse(texts.get("desktop_finding.neverJudged"));
    }

    /** Adds the reason why other pages show fewer open findings, if they do. */
    private String counted(FindingsScreenData model, String asOf) {
        long open = model.rows().stream().filter(row -> row.finding().state() == FindingState.OPEN).count();
        long causes = model.rows().stream().filter(FindingRow::counted).count();
        return open == causes ? asOf : texts.get("desktop_finding.counts", asOf, open, causes);
    }

    /** Returns the numbers that are not zero. */
    private String describe(CheckRun.Tally tally) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("appeared", tally.appeared());
        numbers.put("cameBack", tally.cameBack());
        numbers.put("stillThere", tally.stillThere());
        numbers.put("closed", tally.closed());
        numbers.values().removeIf(number -> number == 0);
        return numbers.isEmpty() ? texts.get("desktop_finding.tally.none")
                : numbers.entrySet()
                        .stream()
                        .map(number -> texts.get("desktop_finding.tally." + number.getKey(), number.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
