package org.tomes.register;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tomes.passphrase.Passphrase;
import org.tomes.text.Message;

/** What there is to know of an open register beside its records. */
public interface RegisterStatus {

    /** The same for this register wherever its file is moved to. */
    UUID id();

    RegisterFile file();

    /** Of the file, where it is encrypted. */
    Optional<Passphrase> passphrase();

    /** How the file was protected when it was opened. */
    Protection protection();

    /** Why nothing can be written to this register; empty where it can. */
    Optional<Message> readOnly();

    /** What the last write showed about this computer's clock; empty where nothing was odd. */
    Optional<Message> clockRemark();

    /** @param told after each such write, on the thread that wrote */
    void whenClockIsOdd(Consumer<Message> told);
}
