package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ToggleButton;
import org.tomes.desktop.common.ListFilter.Choice;

/** Converts the filters of a table for storage, and restores them. */
final class SavedFilters<R> {

    /** The group of a filter that shows selected records only, which is not saved. */
    static final String RECORDS = "records";

    private final List<FilterChip<R>> fixed;
    private final FilterChipLine line;
    private List<Choice> awaited = List.of();

    /** @param fixed the permanent filters of the table */
    SavedFilters(List<FilterChip<R>> fixed, FilterChipLine line) {
        this.fixed = fixed;
        this.line = line;
    }

    /** Returns the active filters. */
    List<Choice> chosen() {
        return line.toggles()
                .stream()
                .filter(ToggleButton::isSelected)
                .map(toggle -> (FilterChip<?>) toggle.getUserData())
                .map(chip -> new Choice(chip.group(), number(chip), chip.label()))
                .toList();
    }

    /** Returns the active filters that can be restored later. */
    List<Choice> savable() {
        return chosen().stream().filter(choice -> !choice.group().equals(RECORDS)).toList();
    }

    private int number(FilterChip<?> target) {
        return fixed.stream().filter(chip -> chip.group().equals(target.group())).toList().indexOf(target);
    }

    /** Activates the permanent filters among these; the others are deferred until the rows are known. */
    void await(List<Choice> choices) {
        List<Choice> waiting = new ArrayList<>();
        for (Choice choice : choices) {
            Optional<ToggleButton> toggle = fixed(choice).flatMap(this::toggle);
            toggle.ifPresent(button -> button.setSelected(true));
            if (toggle.isEmpty()) {
                waiting.add(choice);
            }
        }
        awaited = waiting;
    }

    private Optional<FilterChip<R>> fixed(Choice choice) {
        List<FilterChip<R>> group = fixed.stream().filter(chip -> chip.group().equals(choice.group())).toList();
        Optional<FilterChip<R>> sameLabel = group.stream()
                .filter(chip -> chip.label().equals(choice.label()))
                .findFirst();
        boolean numbered = choice.number() >= 0 && choice.number() < group.size();
        return sameLabel.isPresent() || !numbered ? sameLabel : Optional.of(group.get(choice.number()));
    }

    private Optional<ToggleButton> toggle(FilterChip<R> chip) {
        return line.toggles().stream().filter(button -> button.getUserData() == chip).findFirst();
    }

    boolean isWaiting() {
        return !awaited.isEmpty();
    }

    /**
     * Activates the deferred filters.
     *
     * @param add shows a filter above the table and activates it
     * @return the labels of filters that are no longer available
     */
    List<String> activateAwaited(List<FilterGroup<R>> offered, BiConsumer<FilterGroup<R>, FilterChip<R>> add) {
        List<String> missingLabels = new ArrayList<>();
        List<Choice> waiting = awaited;
        awaited = List.of();
        for (Choice choice : waiting) {
            boolean matched = false;
            for (FilterGroup<R> group : offered) {
                for (FilterChip<R> chip : group.chips()) {
                    if (!matched && chip.group().equals(choice.group()) && chip.label().equals(choice.label())) {
                        matched = true;
                        add.accept(group, chip);
                    }
                }
            }
            if (!matched) {
                missingLabels.add(choice.label());
            }
        }
        return missingLabels;
    }
}
