package org.tomes.score.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Measures;
import org.tomes.score.ControlSample;

/** Manages the links between measures and Microsoft's security controls. */
public final class ControlLinkService {

    private final Ledger ledger;
    private final ControlLinks links;
    private final Measures measures;

    public ControlLinkService(Ledger ledger, ControlLinks links, Measures measures) {
        this.ledger = ledger;
        this.links = links;
        this.measures = measures;
    }

    /** Returns the measures of each linked control, by the control's id. */
    public Map<String, List<Measure>> measuresByControl() {
        List<Measure> all = measures.all();
        Map<String, List<Measure>> byControl = new HashMap<>();
        links.all()
                .forEach(link -> byControl.put(link.control(),
                        all.stream().filter(measure -> link.measures().contains(measure.id())).toList()));
        return byControl;
    }

    /** Returns the link of this control; a new link with revision 0 if there is none. */
    public SecurityControlLink of(ControlSample control) {
        return links.all()
                .stream()
                .filter(link -> link.control().equals(control.control()))
                .findFirst()
                .orElseGet(() -> SecurityControlLink.unlinked(control.control(), control.displayName()));
    }

    public SecurityControlLink save(Actor actor, SecurityControlLink link, Set<MeasureId> linked) {
        SecurityControlLink changed = link.with(linked);
        return ledger.write(actor, tx -> changed.revision() == 0 ? links.add(tx, changed) : links.update(tx, changed));
    }
}
