package org.tomes.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.LibraryMeasure;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Adopts ready-made measures, records from where they were adopted, and offers newer texts. */
public final class LibraryService {

    private final Ledger ledger;
    private final MeasureService measures;
    private final AdoptedMeasures adoptions;
    private final Function<String, Optional<LibraryMeasure>> library;

    public LibraryService(Ledger ledger, MeasureService measures, AdoptedMeasures adoptions) {
        this(ledger, measures, adoptions, MeasureLibrary::find);
    }

    /** @param library finds a ready-made measure by its key; replaceable in tests of newer texts */
    LibraryService(Ledger ledger, MeasureService measures, AdoptedMeasures adoptions,
            Function<String, Optional<LibraryMeasure>> library) {
        this.ledger = ledger;
        this.measures = measures;
        this.adoptions = adoptions;
        this.library = library;
    }

    /** A measure of the register with the library measure from which it was adopted. */
    public record Adopted(Measure measure, Adoption adoption, Optional<LibraryMeasure> source) {

        /** Whether the library has a newer text than the adopted one. */
        public boolean hasNewerText() {
            return source.filter(current -> current.version() > adoption.version()).isPresent();
        }
    }

    /** Returns all measures adopted from the library, sorted by code. */
    public List<Adopted> adopted() {
        Map<MeasureId, Adoption> origins = adoptions.all()
                .stream()
                .collect(Collectors.toMap(Adoption::measure, Function.identity()));
        return measures.all()
                .stream()
                .filter(measure -> origins.containsKey(measure.id()))
                .map(measure -> new Adopted(measure, origins.get(measure.id()),
                        library.apply(origins.get(measure.id()).key())))
                .toList();
    }

    /** @throws Problem if the library has no measure with this key */
    public LibraryMeasure get(String key) {
        return library.apply(key).orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("library.unknown", key)));
    }

    /**
     * Adds library measures as planned measures in one transaction. A retired measure that was adopted from the same
     * key becomes planned again with its code and text, so that the register contains each library measure only once.
     *
     * @param keys keys of the library measures; duplicates are ignored
     * @param owner the owner of all added measures; if empty, a retired measure retains its owner
     * @throws Problem if a key is unknown, or a measure that is not retired was already adopted from it
     */
    public List<Measure> adopt(Actor actor, List<String> keys, Language language, Optional<PersonId> owner) {
        List<LibraryMeasure> chosen = keys.stream().map(this::get).distinct().toList();
        return ledger.write(actor, tx -> {
            List<Adopted> alreadyAdopted = adopted();
            chosen.forEach(chosenMeasure -> refuseAlreadyAdopted(chosenMeasure, alreadyAdopted));
            Map<String, Adopted> retired = alreadyAdopted.stream()
                    .collect(Collectors.toMap(adopted -> adopted.adoption().key(), Function.identity(),
                            (earlier, later) -> later));
            List<LibraryMeasure> fresh = chosen.stream().filter(ready -> !retired.containsKey(ready.key())).toList();
            List<Measure> added = measures.addAll(actor,
                    fresh.stream().map(ready -> measure(ready, language, owner)).toList());
            for (int i = 0; i < fresh.size(); i++) {
                adoptions.add(tx,
                        new Adoption(added.get(i).id(), fresh.get(i).key(), fresh.get(i).version(), language, 0));
            }
            List<Measure> planned = new ArrayList<>(added);
            for (LibraryMeasure ready : chosen) {
                if (retired.containsKey(ready.key())) {
                    planned.add(planAgain(actor, retired.get(ready.key()).measure(), owner));
                }
            }
            return List.copyOf(planned);
        });
    }

    private Measure planAgain(Actor actor, Measure retired, Optional<PersonId> owner) {
        return measures.change(actor,
                retired.change()
                        .status(MeasureStatus.PLANNED)
                        .done(Optional.empty())
                        .retiredReason("")
                        .owner(owner.or(retired::owner))
                        .build());
    }

    /** Records from which library measures the measures of other sources, such as a file, were adopted. */
    public void remember(Actor actor, List<Adoption> origins) {
        ledger.write(actor, tx -> {
            origins.forEach(origin -> adoptions.add(tx, origin));
            return null;
        });
    }

    private static void refuseAlreadyAdopted(LibraryMeasure chosen, List<Adopted> alreadyAdopted) {
        alreadyAdopted.stream()
                .filter(adopted -> adopted.adoption().key().equals(chosen.key())
                        && adopted.measure().status() != MeasureStatus.RETIRED)
                .findFirst()
                .ifPresent(adopted -> {
                    throw new Problem(ProblemKind.USAGE,
                            Message.of("library.adoptedAlready", chosen.key(), adopted.measure().code()));
                });
    }

    /**
     * Replaces title, target and hints with the newer texts of the library. The company's text about the implementation
     * is retained.
     *
     * @throws Problem if the measure was not adopted from the library, or its text is up to date
     */
    public Measure adoptNewerText(Actor actor, String code) {
        Measure measure = measures.get(code);
        Adopted adopted = adopted().stream()
                .filter(candidate -> candidate.measure().id().equals(measure.id()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("library.notFromThere", measure.code())));
        LibraryMeasure newer = adopted.source()
                .filter(now -> adopted.hasNewerText())
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("library.newestAlready", measure.code())));
        LibraryMeasure.Wording wording = newer.in(adopted.adoption().language());
        return ledger.write(actor, tx -> {
            Adoption before = adopted.adoption();
            adoptions.update(tx, new Adoption(before.measure(), before.key(), newer.version(), before.language(),
                    before.revision()));
            MeasureBuilder changed = measure.change();
            translate(changed, newer, before.language());
            return measures.change(actor,
                    changed.title(wording.title()).target(wording.target()).notes(wording.hints()).build());
        });
    }

    /**
     * Returns the initial measure for a register. It is planned and has no text about the implementation in the
     * company.
     */
    static Measure measure(LibraryMeasure ready, Language language, Optional<PersonId> owner) {
        LibraryMeasure.Wording wording = ready.in(language);
        MeasureBuilder measure = new MeasureBuilder();
        translate(measure, ready, language);
        return measure.title(wording.title())
                .kind(ready.technical() ? MeasureKind.TECHNICAL : MeasureKind.ORGANISATIONAL)
                .status(MeasureStatus.PLANNED)
                .target(wording.target())
                .notes(wording.hints())
                .owner(owner)
                .reviewIntervalMonths(ready.reviewIntervalMonths())
                .goals(ready.goals())
                .attributes(ready.attributes())
                .controls(Stream.concat(links(ready.direct(), ControlLinkKind.DIRECT),
                        links(ready.supporting(), ControlLinkKind.SUPPORTING)).toList())
                .build();
    }

    /** Enters the title and target that the library contains in the other language. */
    private static void translate(MeasureBuilder measure, LibraryMeasure ready, Language entered) {
        LibraryMeasure.Wording wording = ready.in(entered.other());
        measure.translation(entered.other(), TranslatedText.TITLE, wording.title())
                .translation(entered.other(), TranslatedText.TARGET, wording.target());
    }

    private static Stream<ControlLink> links(List<ControlId> controls, ControlLinkKind kind) {
        return controls.stream().map(control -> new ControlLink(control, kind));
    }
}
