package org.tomes.document.annex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.check.RuleValues;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.statement.Basis;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.Finding;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.Resource;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Status;
import org.tomes.settings.ProcessingContract;

/**
 * What the annex to a data processing agreement is made of.
 *
 * @param measures those that a customer is told of
 * @param contradicted those in force that are not kept everywhere: a customer must not read that all is well
 * @param excepted in how many places a measure in force is not kept by a decision that holds today
 * @param contract what is agreed besides the measures
 * @param snapshot what checks looked at; empty where nothing was imported
 * @param values of the rules, which targets of measures may refer to
 * @param regions where resources of that snapshot are, as Azure writes them, in alphabetical order
 */
record AnnexData(DocumentMetadata imprint, List<Measure> measures, Map<MeasureId, Contradiction> contradicted,
        Map<MeasureId, Integer> excepted, RuleValues values, ProcessingContract contract, Optional<Snapshot> snapshot,
        List<String> regions) implements TextComposer.DocumentFacts {

    /** Measures with one of these tags stay within the company, such as those that remediate a single vulnerability. */
    private static final Set<String> INTERNAL = Set.of("intern", "internal");
    /** Where Azure keeps what belongs to no region. */
    private static final String NO_REGION = "global";

    static AnnexData of(DocumentMetadata imprint, List<Measure> all, Basis basis, List<Finding> findings,
            List<MeasureTreatment> treatments, RuleValues values, ProcessingContract contract) {
        List<Measure> shown = shown(all);
        return new AnnexData(imprint, shown, Contradiction.among(shown, basis.statements(), findings, treatments),
                Exceptions.of(basis.statements()), values, contract, basis.snapshot(),
                basis.inventory().map(AnnexData::regions).orElse(List.of()));
    }

    /** The measures that customers are told of. */
    static List<Measure> shown(List<Measure> all) {
        return all.stream()
                .filter(measure -> measure.status() != Status.RETIRED)
                .filter(measure -> measure.details()
                        .tags()
                        .stream()
                        .noneMatch(tag -> INTERNAL.contains(tag.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static List<String> regions(Inventory inventory) {
        Set<String> regions = new TreeSet<>();
        inventory.resources()
                .stream()
                .map(Resource::location)
                .map(location -> location.toLowerCase(Locale.ROOT).replace(" ", ""))
                .filter(location -> !location.isEmpty() && !location.equals(NO_REGION))
                .forEach(regions::add);
        return List.copyOf(regions);
    }

    Optional<Contradiction> contradiction(Measure measure) {
        return Optional.ofNullable(contradicted.get(measure.id()));
    }

    /** How the measure is shown where it is contradicted; with its deviation as long as nobody decided. */
    Optional<Treatment> treatment(Measure measure) {
        return contradiction(measure).map(found -> found.treatment().orElse(Treatment.DEVIATION));
    }

    /** Whether the annex states the measure as part of the level of protection, be it with deviations. */
    boolean isAgreed(Measure measure) {
        return measure.status().isInForce() && treatment(measure).filter(Treatment.DEVELOPMENT::equals).isEmpty();
    }

    /** A later contradiction takes back that a test once confirmed the effectiveness. */
    boolean isConfirmed(Measure measure) {
        return measure.status() == Status.VERIFIED_EFFECTIVE && contradiction(measure).isEmpty();
    }

    List<Measure> agreed() {
        return measures.stream().filter(this::isAgreed).toList();
    }

    List<Measure> underDevelopment() {
        return measures.stream().filter(measure -> !isAgreed(measure)).toList();
    }
}
