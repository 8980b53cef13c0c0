package org.tomes.problem;

import org.tomes.text.Message;

/** An error in one field of a record; {@code field} is the record component's name. */
public record FieldError(String field, Message sentence) {
}
