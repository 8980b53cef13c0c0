package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tomes.app.RecordOpenElsewhere;
import org.tomes.ledger.RecordRef;

/** The records in the visible forms of a window, and other windows that have them open. */
public final class OpenForms {

    private final List<OpenElsewhereLine> lines = new ArrayList<>();
    private Consumer<Set<RecordRef>> listener = records -> {
    };
    private Set<RecordRef> open = Set.of();
    private List<RecordOpenElsewhere> elsewhere = List.of();

    /** @param newListener receives the records in the visible forms now and whenever they change */
    public void onChange(Consumer<Set<RecordRef>> newListener) {
        listener = newListener;
        listener.accept(open);
    }

    void add(OpenElsewhereLine line) {
        lines.add(line);
    }

    /** Shows in each form which other windows have its record open. */
    public void show(List<RecordOpenElsewhere> others) {
        elsewhere = others;
        check();
    }

    /** Determines the visible forms; a form can also become visible with the page or tab around it. */
    void check() {
        Set<RecordRef> now = lines.stream().flatMap(line -> line.shown().stream()).collect(Collectors.toSet());
        lines.forEach(line -> line.show(elsewhere));
        if (!now.equals(open)) {
            open = now;
            listener.accept(open);
        }
    }
}
