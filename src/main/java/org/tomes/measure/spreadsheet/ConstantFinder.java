package org.tomes.measure.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.MeasureKind;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.RiskLevel;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Finds the constant for the text of a cell: by its name, its text in either language, or a synonym. */
final class ConstantFinder<E> {

    private static final Map<Enum<?>, String> SYNONYMS = Map.ofEntries(
            Map.entry(MeasureKind.TECHNICAL, "t,tech,technisch,technische,technik"),
            Map.entry(MeasureKind.ORGANISATIONAL, "o,org,organisatorische,organizational,organisation"),
            Map.entry(MeasureStatus.PLANNED,
                    "offen,open,neu,new,todo,to do,nicht umgesetzt,noch nicht umgesetzt,nein,no,not implemented,"
                            + "nicht begonnen,not started,geplante"),
            Map.entry(MeasureStatus.IN_PROGRESS,
                    "in arbeit,in bearbeitung,laufend,begonnen,teilweise,teilweise umgesetzt,in progress,ongoing,partial,"
                            + "partially,partially implemented,started,wip"),
            Map.entry(MeasureStatus.IMPLEMENTED,
                    "erledigt,implementiert,fertig,abgeschlossen,ja,yes,done,completed,complete,vollständig umgesetzt,"
                            + "fully implemented,x"),
            Map.entry(MeasureStatus.VERIFIED_EFFECTIVE,
                    "wirksam,geprüft,wirksamkeit geprüft,verified,effective,verifiziert,nachgewiesen"),
            Map.entry(MeasureStatus.RETIRED, "zurückgezogen,außer betrieb,obsolete,stillgelegt,abgelöst,aufgehoben"),
            Map.entry(RiskLevel.LOW, "gering,klein,1"), Map.entry(RiskLevel.MEDIUM, "normal,moderate,2"),
            Map.entry(RiskLevel.HIGH, "3"), Map.entry(RiskLevel.VERY_HIGH, "kritisch,critical,4"));

    private final Map<String, E> meanings = new HashMap<>();
    private final String choices;

    /**
     * @param constants constants of enums
     * @param area area of the texts of the constants
     * @param language language in which messages list the constants
     */
    ConstantFinder(List<E> constants, String area, Language language) {
        for (E constant : constants) {
            add(constant, ((Enum<?>) constant).name());
            for (Language candidate : Language.values()) {
                add(constant, Texts.in(candidate).name(area, (Enum<?>) constant));
            }
        }
        for (E constant : constants) {
            Optional.ofNullable(SYNONYMS.get(constant))
                    .ifPresent(words -> Stream.of(words.split(",")).forEach(word -> add(constant, word)));
        }
        choices = constants.stream()
                .map(constant -> Texts.in(language).name(area, (Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private void add(E constant, String word) {
        meanings.putIfAbsent(MeasureColumn.normalise(word), constant);
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(meanings.get(MeasureColumn.normalise(word)));
    }

    /** Returns all valid values, for an error message. */
    String choices() {
        return choices;
    }
}
