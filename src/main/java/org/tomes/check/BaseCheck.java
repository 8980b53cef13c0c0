package org.tomes.check;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Base class of all checks, with the identity of the check and methods that create assessments. A reason key is the
 * last part of its text key, {@code check.<id>.<reasonKey>}.
 */
public abstract class BaseCheck implements Check {

    /** Key of the reason that names the type of the resources that were not collected. */
    public static final String TYPE_NOT_READ = "check.reason.type-not-read";

    private static final int MAX_NAMES = 12;

    private final CheckId id;
    private final Severity severity;
    private final List<ControlRef> controls;

    protected BaseCheck(String id, Severity severity, ControlRef... controls) {
        this.id = new CheckId(id);
        this.severity = severity;
        this.controls = List.of(controls);
    }

    @Override
    public final CheckId id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final List<ControlRef> controls() {
        return controls;
    }

    protected final Assessment met(CheckedResource subject, String reasonKey, Object... arguments) {
        return answer(CheckOutcome.MET, subject, reason(reasonKey, arguments));
    }

    protected final Assessment notMet(CheckedResource subject, String reasonKey, Object... arguments) {
        return answer(CheckOutcome.NOT_MET, subject, reason(reasonKey, arguments));
    }

    protected final Assessment notAssessed(CheckedResource subject, String reasonKey, Object... arguments) {
        return answer(CheckOutcome.NOT_ASSESSED, subject, reason(reasonKey, arguments));
    }

    protected final Assessment notAssessed(CheckedResource subject, Message reason) {
        return answer(CheckOutcome.NOT_ASSESSED, subject, reason);
    }

    protected final Assessment notMet(CheckedResource subject, Message reason) {
        return answer(CheckOutcome.NOT_MET, subject, reason);
    }

    /** Sets the severity of a violation to high if the resource is production; otherwise the severity is unchanged. */
    protected static Assessment highInProduction(Assessment assessment, ResourceId id, CheckContext context) {
        return assessment.result() == CheckOutcome.NOT_MET && new ProductionResources(context).holds(id)
                ? assessment.with(Severity.HIGH)
                : assessment;
    }

    protected final Assessment answer(CheckOutcome result, CheckedResource subject, Message reason) {
        return new Assessment(id, result, severity, subject, reason);
    }

    /** Creates the result for a resource of which only the name was read. */
    protected final Assessment notFullyRead(CheckedResource subject) {
        return answer(CheckOutcome.NOT_ASSESSED, subject, Message.of("check.reason.not-whole"));
    }

    /**
     * Creates the result for a resource whose data lacks the property that decides the result, if Microsoft documents
     * no default. An example is a list with selected columns.
     */
    protected final Assessment missingProperty(CheckedResource subject, String property) {
        return answer(CheckOutcome.NOT_ASSESSED, subject, missingProperty(property));
    }

    public static Message missingProperty(String property) {
        return Message.of("check.reason.property-absent", property);
    }

    /** Describes a value that Microsoft had not documented when this version of Tomes was written. */
    public static Message unknownValue(String property, String value) {
        return Message.of("check.reason.unknown-value", property, value);
    }

    /** Describes two entries of the data that contain the same setting with different values. */
    public static Message contradictoryEntries(String one, String valueOfOne, String other, String valueOfOther) {
        return Message.of("check.reason.contradicted", one, valueOfOne, other, valueOfOther);
    }

    /** Creates the result for a resource that is known only from references in other resources. */
    protected final Assessment notRead(CheckedResource subject) {
        return answer(CheckOutcome.NOT_ASSESSED, subject, Message.of("check.reason.not-read"));
    }

    /** Creates a result that depends on resources of a type that was not collected. */
    protected final Assessment typeNotRead(CheckedResource subject, ResourceType type) {
        return answer(CheckOutcome.NOT_ASSESSED, subject, Message.of(TYPE_NOT_READ, type.text()));
    }

    /**
     * Reports subscriptions in which resources of the type are known to be missing, because the check may apply to
     * these resources.
     */
    protected final Stream<Assessment> unread(ResourceType type, CheckContext context) {
        return context.subscriptions()
                .stream()
                .filter(subscription -> context.lacks(type, subscription.id()))
                .map(subscription -> typeNotRead(subscription.subject(), type));
    }

    /** Returns the names in alphabetical order, as an argument of a message; a long list is shortened. */
    public static Object list(Stream<String> names) {
        return NameAbbreviation.of(names.distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList(), MAX_NAMES);
    }

    protected final Message reason(String reasonKey, Object... arguments) {
        return Message.of("check." + id + "." + reasonKey, arguments);
    }
}
