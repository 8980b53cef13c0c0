package org.tomes.score.annotation;

import java.time.LocalDate;
import org.tomes.text.Message;

/**
 * Something that may explain why the score moved; it becomes an annotation when a person takes it.
 *
 * @param origin what proposes it, the same for ever, so that it is proposed once
 */
public record Proposal(LocalDate day, Message text, String origin) {
}
