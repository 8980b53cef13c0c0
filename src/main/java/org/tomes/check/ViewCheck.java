package org.tomes.check;

import java.util.List;
import org.tomes.inventory.view.ResourceView;
import org.tomes.problem.Faults;

/**
 * Base class of checks with one result for each resource of one type; resources that were not read completely are not
 * assessed.
 */
public abstract class ViewCheck<V extends ResourceView> extends BaseCheck {

    protected ViewCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    protected abstract List<V> views(CheckContext context);

    /** @param view resource that was read completely */
    protected abstract Assessment assess(V view, CheckContext context);

    @Override
    public List<Assessment> assess(CheckContext context) {
        return views(context).stream()
                .map(view -> view.hasProperties() ? contained(view, context) : notFullyRead(Subject.of(view)))
                .toList();
    }

    /** An internal error for one resource does not affect the others. */
    private Assessment contained(V view, CheckContext context) {
        return Faults.contain("check " + id() + " of a resource", () -> assess(view, context),
                reason -> notAssessed(Subject.of(view), reason));
    }
}
