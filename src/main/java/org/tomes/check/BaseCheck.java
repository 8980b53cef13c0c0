package org.tomes.check;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * What all checks share: who they are, and short ways to say what they found. A reason's {@code what} is the end of its
 * key, {@code check.<id>.<what>}.
 */
public abstract class BaseCheck implements Check {

    private static final int MOST_NAMES = 12;

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

    protected final Assessment met(Subject subject, String what, Object... arguments) {
        return answer(Result.MET, subject, reason(what, arguments));
    }

    protected final Assessment notMet(Subject subject, String what, Object... arguments) {
        return answer(Result.NOT_MET, subject, reason(what, arguments));
    }

    protected final Assessment notAssessed(Subject subject, String what, Object... arguments) {
        return answer(Result.NOT_ASSESSED, subject, reason(what, arguments));
    }

    protected final Assessment notAssessed(Subject subject, Message reason) {
        return answer(Result.NOT_ASSESSED, subject, reason);
    }

    protected final Assessment notMet(Subject subject, Message reason) {
        return answer(Result.NOT_MET, subject, reason);
    }

    protected final Assessment answer(Result result, Subject subject, Message reason) {
        return new Assessment(id, result, severity, subject, reason);
    }

    /** Only the name of the resource was read. */
    protected final Assessment notFullyRead(Subject subject) {
        return answer(Result.NOT_ASSESSED, subject, Message.of("check.reason.not-whole"));
    }

    /**
     * What the data says of the resource leaves out the property that decides, and Microsoft documents no default for
     * it; a list with chosen columns looks like this.
     */
    protected final Assessment untold(Subject subject, String property) {
        return answer(Result.NOT_ASSESSED, subject, untold(property));
    }

    public static Message untold(String property) {
        return Message.of("check.reason.property-absent", property);
    }

    /** Two entries of the data tell the same setting, and differ. */
    public static Message contradicted(String one, String valueOfOne, String other, String valueOfOther) {
        return Message.of("check.reason.contradicted", one, valueOfOne, other, valueOfOther);
    }

    /** Only other resources name this one. */
    protected final Assessment notRead(Subject subject) {
        return answer(Result.NOT_ASSESSED, subject, Message.of("check.reason.not-read"));
    }

    /** The result depends on resources of a type that was not collected. */
    protected final Assessment typeNotRead(Subject subject, ResourceType type) {
        return answer(Result.NOT_ASSESSED, subject, Message.of("check.reason.type-not-read", type.text()));
    }

    /** Where resources of a type are known to be missing, there may be more to look at. */
    protected final Stream<Assessment> unread(ResourceType type, CheckContext context) {
        return context.subscriptions()
                .stream()
                .filter(subscription -> context.lacks(type, subscription.id()))
                .map(subscription -> typeNotRead(subscription.subject(), type));
    }

    /** Names in the order of the alphabet, as an argument of a message; of very many the first ones. */
    public static Object list(Stream<String> names) {
        return ShortenedNames.of(names.distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList(), MOST_NAMES);
    }

    protected final Message reason(String what, Object... arguments) {
        return Message.of("check." + id + "." + what, arguments);
    }
}
