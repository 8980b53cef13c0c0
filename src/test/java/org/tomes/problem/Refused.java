package org.tomes.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ThrowingConsumer;

/** What a refused call says, for assertions on its exception. */
public final class Refused {

    private Refused() {
    }

    /** @param key of the problem's sentence */
    public static ThrowingConsumer<Throwable> with(String key) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.sentence().key()).isEqualTo(key));
    }

    /** @param fields with errors, in their order */
    public static ThrowingConsumer<Throwable> at(String... fields) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(InvalidRecord.class,
                invalid -> assertThat(invalid.errors()).extracting(FieldError::field).containsExactly(fields));
    }
}
