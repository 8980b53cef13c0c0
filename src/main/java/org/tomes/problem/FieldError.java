package org.tomes.problem;

import org.tomes.text.Message;

/** What is wrong with one field of a record; {@code field} is the record component's name. */
public record FieldError(String field, Message sentence) {
}
