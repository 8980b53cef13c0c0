package org.tomes.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.Controls;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceId;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Adoption;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;
import org.tomes.measure.TranslationStatus;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.people.TopicId;
import org.tomes.review.Review;
import org.tomes.review.ReviewId;
import org.tomes.review.ReviewResult;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaEntry;
import org.tomes.text.Language;

/**
 * Records with every kind of text that people type or paste; the same seed gives the same records, except for their
 * ids.
 */
final class RandomRecords {

    private static final String[] PIECES = {"a", "Z", " ", "7", "ä", "ß", "Ö", "é", "e\u0301", "ñ", "ł", "Ж", "東", "ع",
        "🗝", "👩‍💻", "🇩🇪", "'", "''", "\"", "\\", "%", "_", ";", "--", "{0}", "$$", "<b>", "&amp;", "\u00a0",
        "\u200b", "\ufeff", "\ufffd", "–", "„", "“"};

    private static final int MAX_TEXT = MeasureRules.MAX_TEXT;

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** Most are short, some have exactly the maximum length. */
    private String text(int max, boolean lines) {
        int wanted = random.nextInt(20) == 0 ? max : random.nextInt(Math.min(max, 60));
        StringBuilder text = new StringBuilder();
        while (text.length() < wanted) {
            String piece = lines && random.nextInt(15) == 0 ? "\n\t" : PIECES[random.nextInt(PIECES.length)];
            text.append(text.length() + piece.length() <= wanted ? piece : "x");
        }
        return text.toString();
    }

    private String line(int max) {
        return "x" + text(max - 1, false);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values, int most) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(Math.min(most, values.size()) + 1));
    }

    private LocalDate date() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(40_000));
    }

    Person person() {
        return new Person(PersonId.random(), line(200), text(320, false), text(200, false), Optional.empty(),
                random.nextBoolean(), 0);
    }

    Role role(List<PersonId> people) {
        return new Role(RoleId.random(), line(200), some(people, 4), 0);
    }

    Responsibility responsibility(List<PersonId> people, List<RoleId> roles) {
        List<RaciAssignment> assignments = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> new RaciAssignment(
                        random.nextBoolean() ? new Assignee.OfPerson(any(people)) : new Assignee.OfRole(any(roles)),
                        any(List.of(Duty.values()))))
                .toList();
        return new Responsibility(TopicId.random(), text(60, false), text(200, false), random.nextInt(1000),
                assignments, 0);
    }

    /** Every field has a random value of its kind, so that new fields are automatically included in the tests. */
    Measure measure(List<PersonId> people, int number) {
        MeasureBuilder measure = new MeasureBuilder();
        MeasureFields.ALL.forEach(field -> fill(field, measure, people));
        measure.code(number + line(20)).deputy(Optional.empty());
        boolean translated = !measure.build().details().translations().isEmpty();
        measure.translationStatus(Optional.of(any(List.of(TranslationStatus.values()))).filter(_ -> translated));
        return measure.build().status() == MeasureStatus.RETIRED ? measure.retiredReason(line(MAX_TEXT)).build()
                : measure.retiredReason("").build();
    }

    private void fill(MeasureField<?> unfilled, MeasureBuilder measure, List<PersonId> people) {
        switch (unfilled) {
            case MeasureField.Line field -> field.set(measure, line(field.longest()));
            case MeasureField.Text field -> field.set(measure, text(MAX_TEXT, true));
            case MeasureField.Choice<?> field -> choose(field, measure);
            case MeasureField.OptionalChoice<?> field -> chooseOrNot(field, measure);
            case MeasureField.OfPerson field -> field.set(measure, maybe(() -> any(people)));
            case MeasureField.Day field -> field.set(measure, maybe(this::date));
            case MeasureField.Months field -> field.set(measure, random.nextInt(121));
            case MeasureField.Amount field -> field.set(measure, maybe(this::amount));
            case MeasureField.Words field -> field.set(measure, some(field.kind().choices(), 3));
            case MeasureField.Goals field ->
                field.set(measure, Set.copyOf(some(List.of(Article32Objective.values()), 4)));
            case MeasureField.ControlLinks field -> field.set(measure,
                    some(Controls.all(), 5).stream()
                            .map(control -> new ControlLink(control.id(), any(List.of(ControlLinkKind.values()))))
                            .toList());
            case MeasureField.Tags field ->
                field.set(measure, many(5, () -> ("x" + line(40)).replaceAll("[,;\\s]", "y")));
            case MeasureField.Exemptions field -> field.set(measure,
                    many(3, () -> new Exemption(line(248) + "x", line(248) + "x", date(), maybe(() -> any(people)),
                            maybe(() -> new ResidualRisk(any(List.of(RiskLevel.values())), line(248) + "x")))));
            case MeasureField.Documents field ->
                field.set(measure, many(3, () -> new DocumentLink(line(198) + "x", line(498) + "x")));
            // Both refer to records that would have to exist.
            case MeasureField.Related _,MeasureField.OwnControls _ -> {
            }
        }
    }

    private <E extends Enum<E>> void choose(MeasureField.Choice<E> field, MeasureBuilder measure) {
        field.set(measure, any(List.of(field.type().getEnumConstants())));
    }

    private <E extends Enum<E>> void chooseOrNot(MeasureField.OptionalChoice<E> field, MeasureBuilder measure) {
        field.set(measure, maybe(() -> any(List.of(field.type().getEnumConstants()))));
    }

    SoaEntry soa(String control, List<PersonId> people) {
        boolean own = !control.startsWith("A.");
        return new SoaEntry(control, own ? line(300) : "", any(List.of(Applicability.values())), text(MAX_TEXT, true),
                text(200, true), text(200, true), text(200, true), line(MAX_TEXT),
                maybe(() -> any(List.of(ImplementationState.values()))), text(200, true), text(200, true),
                maybe(() -> any(people)), random.nextInt(121), maybe(this::date), 0);
    }

    /** Returns links and files, with versions and the records they support. */
    Evidence evidence(List<PersonId> people, List<RecordRef> records) {
        List<EvidenceVersion> versions = new ArrayList<>();
        for (int number = 1; number <= 1 + random.nextInt(3); number++) {
            EvidenceSource source = switch (random.nextInt(3)) {
                case 0 -> new EvidenceSource.OfLink("https://x.example/" + random.nextInt());
                case 1 -> new EvidenceSource.OfForeignSnapshot(random.nextInt(90), sha256());
                default -> new EvidenceSource.OfFile(line(40).replaceAll("[/\\\\\\p{Cntrl}]", "_").strip(), sha256(),
                        1 + random.nextInt(1000));
            };
            versions.add(new EvidenceVersion(number,
                    Instant.ofEpochSecond(random.nextInt(1_000_000_000), random.nextInt(1_000_000) * 1000L),
                    maybe(this::date), source));
        }
        return new Evidence(EvidenceId.random(), 0, line(200), text(MAX_TEXT, true), maybe(() -> any(people)), versions,
                some(records, 5), 0);
    }

    private String sha256() {
        return IntStream.range(0, 64)
                .mapToObj(i -> Integer.toHexString(random.nextInt(16)))
                .collect(Collectors.joining());
    }

    Review review(RecordRef subject, List<PersonId> people) {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000));
        return new Review(ReviewId.random(), subject, day, any(people), line(200), any(List.of(ReviewResult.values())),
                line(MAX_TEXT), maybe(() -> day.plusDays(1 + random.nextInt(900))), 0);
    }

    Adoption adoption(MeasureId measure) {
        return new Adoption(measure, line(100).strip(), random.nextInt(9), any(List.of(Language.values())), 0);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(3));
    }

    private <T> List<T> many(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }
}
