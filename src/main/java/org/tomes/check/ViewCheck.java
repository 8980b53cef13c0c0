package org.tomes.check;

import java.util.List;
import org.tomes.inventory.view.ResourceView;
import org.tomes.problem.Faults;

/** A check that each resource of one type answers by itself; those that were not read whole are not assessed. */
public abstract class ViewCheck<V extends ResourceView> extends BaseCheck {

    protected ViewCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    protected abstract List<V> views(CheckContext context);

    /** @param view read whole */
    protected abstract Assessment assess(V view, CheckContext context);

    @Override
    public List<Assessment> assess(CheckContext context) {
        return views(context).stream()
                .map(view -> view.whole() ? contained(view, context) : notFullyRead(Subject.of(view)))
                .toList();
    }

    /** A fault over one resource leaves the others assessed. */
    private Assessment contained(V view, CheckContext context) {
        return Faults.contain("check " + id() + " of a resource", () -> assess(view, context),
                reason -> notAssessed(Subject.of(view), reason));
    }
}
