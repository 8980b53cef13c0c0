package org.tomes.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.ResourceView;
import org.tomes.problem.Faults;

/**
 * Base class of checks with one result for each resource of one type. A resource that was not read completely is
 * reported as not assessed.
 */
public abstract class ResourceCheck<V extends ResourceView> extends BaseCheck {

    private final Function<Inventory, List<V>> views;
    private final Function<Resource, Optional<V>> declared;

    /**
     * Creates a check that also uses data which other classes read from the resource without reporting undetermined
     * values.
     */
    protected ResourceCheck(String id, Severity severity, Function<Inventory, List<V>> views, ControlRef... controls) {
        super(id, severity, controls);
        this.views = views;
        this.declared = _ -> Optional.empty();
    }

    /**
     * @param declared reads a resource of a template a second time, because some of its values may be undetermined
     */
    protected ResourceCheck(String id, Severity severity, Function<Inventory, List<V>> views,
            Function<Resource, V> declared, ControlRef... controls) {
        super(id, severity, controls);
        this.views = views;
        this.declared = declared.andThen(Optional::of);
    }

    /**
     * @param view view of a resource that was read completely
     */
    protected abstract Assessment assess(V view, CheckContext context);

    @Override
    public List<Assessment> assess(CheckContext context) {
        return views.apply(context.inventory()).stream().map(view -> assessed(view, context)).toList();
    }

    /** Assesses one resource; an internal error does not affect the others. */
    private Assessment assessed(V view, CheckContext context) {
        CheckedResource subject = CheckedResource.of(view);
        return Faults.contain("check " + id() + " of a resource",
                () -> whole(view, context).map(whole -> assess(whole, context)).orElseGet(() -> notFullyRead(subject)),
                reason -> notAssessed(subject, reason));
    }

    private Optional<V> whole(V view, CheckContext context) {
        return view.hasProperties() ? Optional.of(view) : context.certain(view.id()).flatMap(declared);
    }
}
