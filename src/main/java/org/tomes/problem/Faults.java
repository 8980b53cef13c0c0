package org.tomes.problem;

import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tomes.text.Message;

/**
 * Holds a fault in the program to the one answer that it stands in the way of, and hands it on to be reported. Whoever
 * keeps reports listens to the logger {@value #LOGGER}: what is logged there is what was being done, and what was
 * thrown.
 */
public final class Faults {

    /** Where faults are handed on. */
    public static final String LOGGER = "org.tomes.fault";

    private static final System.Logger LOG = System.getLogger(LOGGER);

    private Faults() {
    }

    /**
     * @param doing what is being done, in a few English words of the program's own and never with data
     * @param answer what may throw; a {@link Problem} and a cancellation go on to whoever asked
     * @param otherwise what stands in for the answer, made of a sentence that names the fault's code
     */
    public static <T> T contain(String doing, Supplier<T> answer, Function<Message, T> otherwise) {
        try {
            return answer.get();
        } catch (Problem | CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return otherwise.apply(reason(doing, e));
        }
    }

    /** Reports a fault and says so in a sentence, with its code. */
    public static Message reason(String doing, Throwable fault) {
        return Message.of("fault.reason", reported(doing, fault));
    }

    /**
     * Reports a fault.
     *
     * @param doing what was being done, in a few English words of the program's own and never with data
     * @return the fault's code
     */
    public static String reported(String doing, Throwable fault) {
        LOG.log(Level.ERROR, doing, fault);
        return FaultCode.of(fault);
    }
}
