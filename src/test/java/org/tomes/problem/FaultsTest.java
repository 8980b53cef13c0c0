package org.tomes.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class FaultsTest {

    /** Its registration is a line of a file, without which faults that are contained would fail no test. */
    @Test
    void everyTestFailsByUnexpectedFaults() {
        assertThat(Logger.getLogger(Faults.LOGGER).getHandlers())
                .anyMatch(handler -> handler.getClass().getNestHost() == UnexpectedFaults.class);
    }

    @Test
    @ExpectsFaults
    void internalErrorAffectsOneResultAndHasACode() {
        RuntimeException fault = new IllegalStateException("password=hunter2");
        Message instead = Faults.contain("test", () -> {
            throw fault;
        }, reason -> reason);

        assertThat(instead).isEqualTo(Message.of("fault.reason", FaultCode.of(fault)));
        for (Language language : Language.values()) {
            assertThat(Texts.in(language).get(instead)).contains(FaultCode.of(fault)).doesNotContain("hunter2");
        }
    }

    @Test
    @ExpectsFaults
    void endlessRecursionAndTooLittleMemoryAreFaultsToo() {
        assertThat(Faults.contain("test", () -> endless(""), Message::key)).isEqualTo("fault.reason");
        assertThat(Faults.contain("test", FaultsTest::tooMuch, Message::key)).isEqualTo("fault.reason");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static String endless(String text) {
        return endless(text) + text;
    }

    private static String tooMuch() {
        throw new OutOfMemoryError("as the machine throws it");
    }

    @Test
    void problemAndCancellationAreRethrown() {
        assertThatThrownBy(() -> Faults.contain("test", () -> {
            throw new Problem(ProblemKind.USAGE, Message.of("fault.reason", "x"));
        }, Message::key)).satisfies(Refused.with("fault.reason"));
        assertThatThrownBy(() -> Faults.contain("test", () -> {
            throw new CancellationException();
        }, Message::key)).isInstanceOf(CancellationException.class);
    }
}
