package org.tomes.app;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.auditpack.AuditPack;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.Review;
import org.tomes.text.Texts;

/** Creates the audit pack for one register. */
public final class AuditPackFactory {

    private static final List<String> COLUMNS = List.of("subject", "date", "person", "method", "result", "remark");

    private AuditPackFactory() {
    }

    public static AuditPack of(OpenRegister register, Texts texts) {
        List<Person> people = register.records().people().all();
        return new AuditPack(register.documents().composition(), register.documents().versions(),
                register.documents().releases(), register.evidenceExport(texts),
                (words, out) -> register.writeList(words.get("pack.reviews.sheet"), heads(words),
                        register.records()
                                .reviews()
                                .records()
                                .stream()
                                .map(review -> row(review, people, words))
                                .toList(),
                        out),
                AcknowledgementList.of(register, texts), texts);
    }

    private static List<String> heads(Texts texts) {
        return COLUMNS.stream().map(column -> texts.get("pack.reviews." + column)).toList();
    }

    private static List<String> row(Review review, List<Person> people, Texts texts) {
        return Stream
                .of(review.subject().label(), review.date().toString(), name(review.person(), people), review.method(),
                        texts.name("review", review.result()), review.remark())
                .toList();
    }

    private static String name(PersonId id, List<Person> people) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .map(Person::name)
                .findFirst()
                .orElse(id.toString());
    }
}
