package org.tomes.policy.cloud;

import java.util.Optional;
import org.tomes.people.Duty;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/** What the policy says of itself, on its first page and in its document control alike. */
final class DocumentFacts {

    private static final String SUBJECT = "cloud-policy";

    private final Texts texts;
    private final PolicyFacts facts;

    DocumentFacts(Texts texts, PolicyFacts facts) {
        this.texts = texts;
        this.facts = facts;
    }

    String company() {
        return facts.company().name().isBlank() ? texts.get("policy.company.unnamed") : facts.company().fullName();
    }

    /** Counts the entries of the audit trail, so that no two states of the register give the same version. */
    String version() {
        return texts.get("policy.version.draft", String.valueOf(facts.head().number()));
    }

    String classification() {
        return facts.company().classification().isBlank() ? texts.get("policy.classification.default")
                : facts.company().classification();
    }

    String author() {
        return named(facts.company().author(), Duty.RESPONSIBLE).orElse(texts.get("policy.format.nobody"));
    }

    String approver() {
        return named(facts.company().approver(), Duty.ACCOUNTABLE)
                .map(name -> texts.get("policy.control.approverPending", name)).orElse(texts.get("policy.format.nobody"));
    }

    /** Whom the company profile names, else who has the duty for this policy. */
    private Optional<String> named(Optional<PersonId> person, Duty duty) {
        return facts.names().person(person)
                .or(() -> facts.topic(SUBJECT).flatMap(topic -> facts.names().who(topic, duty)));
    }
}
