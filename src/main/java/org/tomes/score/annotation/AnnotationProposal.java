package org.tomes.score.annotation;

import java.time.LocalDate;
import org.tomes.text.Message;

/**
 * A possible explanation of a change in the score; it becomes an annotation when a person accepts it.
 *
 * @param origin a permanent identifier of the cause, by which a cause is proposed only once
 */
public record AnnotationProposal(LocalDate day, Message text, String origin) {
}
