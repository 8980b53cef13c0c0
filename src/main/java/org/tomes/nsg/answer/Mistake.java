package org.tomes.nsg.answer;

import org.tomes.nsg.Rule;
import org.tomes.text.Message;

/**
 * A rule that hardly does what its author wanted.
 *
 * @param check id of the check, {@code nsg.any-any} for example
 */
public record Mistake(String check, Severity severity, Rule rule, Message detail) {

    /** How much a mistake matters. */
    public enum Severity {
        HIGH, MEDIUM, LOW
    }
}
