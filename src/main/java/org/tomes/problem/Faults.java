package org.tomes.problem;

import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tomes.text.Message;

/**
 * Limits the effect of an internal error to the one result that it prevents, and reports the error. Fault reports are
 * collected by a listener on the logger {@value #LOGGER}, which receives the operation and the exception.
 */
public final class Faults {

    /** The logger that receives faults. */
    public static final String LOGGER = "org.tomes.fault";

    private static final System.Logger LOG = System.getLogger(LOGGER);

    private Faults() {
    }

    /**
     * @param activity the operation, in a few English words of the program's own and never with data
     * @param answer computes the result; if it throws a {@link Problem} or is cancelled, the exception is passed on to
     * the caller
     * @param otherwise returns the replacement result, given a sentence with the fault's code or the reason why the
     * data gives no result
     */
    public static <T> T contain(String activity, Supplier<T> answer, Function<Message, T> otherwise) {
        try {
            return answer.get();
        } catch (Problem | CancellationException e) {
            throw e;
        } catch (UnusableData e) {
            return otherwise.apply(e.reason());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return otherwise.apply(reason(activity, e));
        }
    }

    /** Reports a fault and returns a sentence with its code. */
    public static Message reason(String activity, Throwable fault) {
        return Message.of("fault.reason", reported(activity, fault));
    }

    /**
     * Reports a fault.
     *
     * @param activity the operation, in a few English words of the program's own and never with data
     * @return the fault's code
     */
    public static String reported(String activity, Throwable fault) {
        LOG.log(Level.ERROR, activity, fault);
        return FaultCode.of(fault);
    }
}
