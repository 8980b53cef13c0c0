package org.tomes.register;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.text.Message;

/**
 * Describes an open register apart from its records: its id, place, passphrase and protection, and the reason why it is
 * read-only.
 */
public interface RegisterProperties {

    /** Identifies this register even after its file was moved. */
    UUID id();

    RegisterLocation place();

    /** @throws Problem if the register is not in a file */
    default RegisterFile file() {
        return RegisterFile.of(place());
    }

    /** Returns the passphrase of the file, if it is encrypted. */
    Optional<Secret> passphrase();

    /** Returns the protection of the file when it was opened. */
    RegisterProtection protection();

    /** Returns the reason why this register is read-only; empty if it can be written to. */
    Optional<Message> readOnlyReason();

    /** Returns a remark on this computer's clock from the last write; empty if there is none. */
    Optional<Message> clockRemark();

    /**
     * @param listener called after each write with a remark, on the thread that wrote
     */
    void onClockRemark(Consumer<Message> listener);
}
