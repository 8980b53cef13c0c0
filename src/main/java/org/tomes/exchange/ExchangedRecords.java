package org.tomes.exchange;

import java.util.List;
import java.util.Map;
import org.tomes.evidence.Evidence;
import org.tomes.measure.Adoption;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.review.Review;
import org.tomes.soa.SoaEntry;

/**
 * The content of a full export, or of the register that an import is compared with.
 *
 * @param snapshots content hash of each snapshot, by number
 */
public record ExchangedRecords(List<Measure> measures, List<Person> people, List<Adoption> adoptions,
        List<SoaEntry> soa, List<Evidence> evidence, List<Review> reviews, Map<Integer, String> snapshots) {

    public ExchangedRecords {
        measures = List.copyOf(measures);
        people = List.copyOf(people);
        adoptions = List.copyOf(adoptions);
        soa = List.copyOf(soa);
        evidence = List.copyOf(evidence);
        reviews = List.copyOf(reviews);
        snapshots = Map.copyOf(snapshots);
    }
}
