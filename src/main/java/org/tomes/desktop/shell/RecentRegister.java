package org.tomes.desktop.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Facts about a register, recorded when it was last open.
 *
 * @param company empty if it is unknown, or if the register is encrypted and the settings are not
 */
record RecentRegister(LocalDate opened, boolean readOnly, String company) {

    private static final String READ_ONLY = "r";
    private static final String WRITABLE = "rw";

    /** Returns the text in the settings. */
    String note() {
        return opened + " " + (readOnly ? READ_ONLY : WRITABLE) + " " + company;
    }

    /** Returns empty if the text was not produced by {@link #note}. */
    static Optional<RecentRegister> of(String note) {
        String[] parts = note.split(" ", 3);
        try {
            return parts.length < 3 ? Optional.empty()
                    : Optional.of(new RecentRegister(LocalDate.parse(parts[0]), parts[1].equals(READ_ONLY), parts[2]));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
