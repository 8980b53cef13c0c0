package org.tomes.policy.management;

import java.util.List;
import org.tomes.people.Duty;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Part;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.review.Standing;
import org.tomes.text.Texts;

/** Reviews that should have been done by now. */
final class MgmtReviews implements Part<MgmtFacts> {

    @Override
    public String name() {
        return "overdue-reviews";
    }

    @Override
    public void write(Manuscript manuscript, MgmtFacts facts) {
        List<Standing> overdue = facts.overdueReviews();
        if (overdue.isEmpty()) {
            manuscript.paragraphs("mgmt.reviews.none");
            return;
        }
        Texts texts = manuscript.texts();
        TableBuilder table = new TableBuilder(texts, "mgmt.reviews").rowHeads().column("what", 10).column("kind", 4).column("owner", 5)
                .column("next", 5);
        overdue.forEach(standing -> table.row(label(standing, texts), texts.get("review.type." + standing.subject().ref().type()),
                owner(standing, facts),
                standing.next().map(manuscript.formats()::date).orElse(texts.get("mgmt.reviews.never"))));
        manuscript.table(table);
    }

    /** A task has no owner of its own: those do its review who carry it out. */
    private static String owner(Standing standing, MgmtFacts facts) {
        return facts.names().person(standing.subject().owner()).or(() -> facts.topics().stream().map(MgmtFacts.Topic::topic)
                .filter(topic -> topic.ref().type().equals(standing.subject().ref().type()) && topic.ref().id().equals(standing.subject().ref().id()))
                .findFirst().flatMap(topic -> facts.names().who(topic, Duty.RESPONSIBLE))).orElse("–");
    }

    static String label(Standing standing, Texts texts) {
        String name = texts.get(standing.subject().name());
        String label = standing.subject().ref().label();
        boolean code = label.length() < name.length() && label.matches("[A-Z]{1,4}[-.][A-Za-z0-9.-]+");
        return code ? label + " " + name : name;
    }
}
