package org.tomes.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.WriteTransaction;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

/** Counts how often the matrix is read, which must not depend on the number of topics. */
class ManyTopicsTest {

    @TempDir
    private Path folder;

    @Test
    void matrixIsReadOnceRegardlessOfTheNumberOfTopics() {
        try (Register register = RegisterFixture.store().create(RegisterFile.at(folder.resolve("r")))) {
            CountedReads topics = new CountedReads(register.responsibilities());
            ResponsibilityService service = new ResponsibilityService(register.ledger(), topics, register.roles(),
                    register.people());

            service.addAll(RegisterFixture.ACTOR,
                    IntStream.range(0, 30).mapToObj(i -> Responsibility.titled("Topic " + i)).toList());

            assertThat(topics.reads).isOne();
            assertThat(service.topics()).hasSize(30);
        }
    }

    @Test
    void secondTopicWithTheSameNameIsRejectedEvenInOneTransaction() {
        TopicNameClaims names = new TopicNameClaims(List.of(Responsibility.titled("Küche")));

        assertThat(names.claim(Responsibility.titled("KÜCHE"))).isFalse();
        assertThat(names.claim(Responsibility.titled("Keller"))).isTrue();
        assertThat(names.claim(Responsibility.titled("keller"))).isFalse();
        assertThat(names.claim(Responsibility.forSubject("nsg"))).isTrue();
        assertThat(names.claim(Responsibility.forSubject("nsg"))).isFalse();
    }

    private static final class CountedReads implements Responsibilities {

        private final Responsibilities real;
        private int reads;

        CountedReads(Responsibilities real) {
            this.real = real;
        }

        @Override
        public List<Responsibility> all() {
            reads++;
            return real.all();
        }

        @Override
        public Responsibility add(WriteTransaction tx, Responsibility topic) {
            return real.add(tx, topic);
        }

        @Override
        public Responsibility update(WriteTransaction tx, Responsibility topic) {
            return real.update(tx, topic);
        }

        @Override
        public void remove(WriteTransaction tx, Responsibility topic) {
            real.remove(tx, topic);
        }
    }
}
