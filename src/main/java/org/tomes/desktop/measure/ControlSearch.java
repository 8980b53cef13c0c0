package org.tomes.desktop.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.desktop.common.RecordNames;
import org.tomes.text.Language;
import org.tomes.text.SearchText;

/**
 * Finds controls by number or by words of their title: the controls of Annex A first, then the company's custom
 * controls.
 */
record ControlSearch(Language language, Map<String, String> ownTitles) {

    /**
     * A control that a measure can be linked to.
     *
     * @param annexA empty for the company's own
     */
    record Choice(String number, String title, Optional<ControlId> annexA) {

        String numberAndTitle() {
            return RecordNames.of(number, title);
        }
    }

    /** @param linked numbers excluded from the result */
    List<Choice> find(String typed, Set<String> linked) {
        String[] words = typed.strip().toLowerCase(language.locale()).split("\\s+");
        return all().filter(choice -> !linked.contains(choice.number()))
                .filter(choice -> Arrays.stream(words).allMatch(SearchText.of(choice.numberAndTitle())::contains))
                .toList();
    }

    private Stream<Choice> all() {
        return Stream.concat(
                Controls.all()
                        .stream()
                        .map(control -> new Choice(control.id().toString(), control.label(language),
                                Optional.of(control.id()))),
                new TreeMap<>(ownTitles).entrySet()
                        .stream()
                        .map(entry -> new Choice(entry.getKey(), entry.getValue(), Optional.empty())));
    }

    String numberAndTitle(String number) {
        return all().filter(choice -> choice.number().equals(number))
                .map(Choice::numberAndTitle)
                .findFirst()
                .orElse(number);
    }
}
