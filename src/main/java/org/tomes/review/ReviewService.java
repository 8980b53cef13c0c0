package org.tomes.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.ActingPerson;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.review.RequiredReview.Subject;
import org.tomes.review.decision.DecisionService;
import org.tomes.text.Message;

/** Manages all reviews: due dates and signed reviews. */
public final class ReviewService {

    private static final int MAX_READ_SINGLY = 20;

    private final Ledger ledger;
    private final Reviews reviews;
    private final List<ReviewSource> sources;
    private final DecisionService decisions;
    private final Supplier<List<RequiredReview>> required;
    private final Clock clock;

    /**
     * @param required returns the reviews that rules of the company require, in addition to the intervals of records
     */
    public ReviewService(Ledger ledger, Reviews reviews, List<ReviewSource> sources, DecisionService decisions,
            Supplier<List<RequiredReview>> required, Clock clock) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.sources = List.copyOf(sources);
        this.decisions = decisions;
        this.required = required;
        this.clock = clock;
    }

    /** Returns the decisions of management reviews. */
    public DecisionService decisions() {
        return decisions;
    }

    /** Returns the kinds of records that can be reviewed. */
    public List<String> types() {
        return sources.stream().map(source -> source.type().key()).distinct().toList();
    }

    /** Returns all subjects of review, most urgent first. */
    public List<ReviewStatus> all() {
        return statuses(sources);
    }

    /** Returns the reviews that are due soon, due or overdue, most urgent first. */
    public List<ReviewStatus> due() {
        return all().stream().filter(status -> status.state().pressing()).toList();
    }

    /** Returns the status of all records of one kind, by id. */
    public Map<String, ReviewStatus> of(RecordType type) {
        Map<String, ReviewStatus> byId = new HashMap<>();
        statuses(sources.stream().filter(source -> source.type() == type).toList())
                .forEach(status -> byId.put(status.subject().ref().id(), status));
        return byId;
    }

    /**
     * Returns the status of subjects that were already read, by id. If there are few subjects, their reviews are read
     * individually.
     */
    public Map<String, ReviewStatus> of(Collection<ReviewSubject> subjects) {
        LocalDate today = LocalDate.now(clock);
        List<RequiredReview> rules = required.get();
        Map<Subject, List<Review>> signed = subjects.size() <= MAX_READ_SINGLY ? signed(subjects, rules) : signed();
        Map<Subject, LocalDate> deadlines = deadlines(rules, signed);
        Map<String, ReviewStatus> byId = new HashMap<>();
        subjects.forEach(subject -> byId.put(subject.ref().id(), status(subject, signed, deadlines, today)));
        return byId;
    }

    /** Returns the reviews of these subjects, and of all subjects that belong to the same rule as one of them. */
    private Map<Subject, List<Review>> signed(Collection<ReviewSubject> subjects, List<RequiredReview> rules) {
        Set<Subject> asked = subjects.stream().map(subject -> Subject.of(subject.ref())).collect(Collectors.toSet());
        return Stream
                .concat(asked.stream(),
                        rules.stream()
                                .map(RequiredReview::subjects)
                                .filter(together -> together.stream().anyMatch(asked::contains))
                                .flatMap(Collection::stream))
                .distinct()
                .collect(Collectors.toMap(Function.identity(),
                        subject -> reviews.of(new RecordRef(subject.type(), subject.id(), "")).reversed()));
    }

    private Map<Subject, List<Review>> signed() {
        Map<Subject, List<Review>> signed = new HashMap<>();
        reviews.all()
                .forEach(review -> signed.computeIfAbsent(Subject.of(review.subject()), key -> new ArrayList<>())
                        .add(review));
        return signed;
    }

    /**
     * Returns the latest day that the rules permit for the next review of a subject. Contains only subjects whose
     * newest review counts for a rule.
     */
    private static Map<Subject, LocalDate> deadlines(List<RequiredReview> rules, Map<Subject, List<Review>> signed) {
        Map<Subject, LocalDate> newest = new HashMap<>();
        signed.forEach((subject, all) -> last(all).ifPresent(review -> newest.put(subject, review.date())));
        Map<Subject, LocalDate> deadlines = new HashMap<>();
        rules.forEach(rule -> rule.counting(newest)
                .ifPresent(subject -> deadlines.merge(subject, rule.latest(newest.get(subject)),
                        (first, second) -> first.isBefore(second) ? first : second)));
        return deadlines;
    }

    private List<ReviewStatus> statuses(List<ReviewSource> selected) {
        Map<Subject, List<Review>> signed = signed();
        Map<Subject, LocalDate> deadlines = deadlines(required.get(), signed);
        Function<RecordRef, ReviewCycle> cycles = cycles();
        LocalDate today = LocalDate.now(clock);
        return selected.stream()
                .flatMap(source -> source.all(cycles).stream())
                .map(subject -> status(subject, signed, deadlines, today))
                .sorted(ReviewStatus.BY_URGENCY)
                .toList();
    }

    private static ReviewStatus status(ReviewSubject subject, Map<Subject, List<Review>> signed,
            Map<Subject, LocalDate> deadlines, LocalDate today) {
        Subject key = Subject.of(subject.ref());
        List<Review> all = signed.getOrDefault(key, List.of());
        Optional<Review> last = last(all);
        Optional<LocalDate> next = Stream
                .concat(ReviewSchedule.next(subject, last).stream(), Optional.ofNullable(deadlines.get(key)).stream())
                .min(LocalDate::compareTo);
        return new ReviewStatus(subject, last, next, ReviewSchedule.state(subject, next, today), all.size());
    }

    /**
     * Returns the review with the latest date. If two reviews have the same date, it is the one that was written later.
     */
    private static Optional<Review> last(List<Review> signed) {
        return signed.stream().reduce((first, second) -> second.date().isBefore(first.date()) ? first : second);
    }

    private Function<RecordRef, ReviewCycle> cycles() {
        Map<Subject, ReviewCycle> stored = new HashMap<>();
        reviews.cycles().forEach(cycle -> stored.put(Subject.of(cycle.subject()), cycle));
        return ref -> stored.getOrDefault(Subject.of(ref), ReviewCycle.unplanned(ref));
    }

    /**
     * Finds a subject by a word such as {@code TOM-007}, {@code A.8.20} or the key of a document, optionally with the
     * kind of the subject as a prefix, {@code responsibility:nsg}.
     *
     * @throws Problem if there is no such subject, or more than one
     */
    public ReviewStatus get(String word) {
        String text = word.strip();
        int colon = text.indexOf(':');
        List<ReviewSource> ofKind = sources.stream()
                .filter(source -> colon > 0 && source.type().key().equalsIgnoreCase(text.substring(0, colon)))
                .toList();
        String name = ofKind.isEmpty() ? text : text.substring(colon + 1).strip();
        List<ReviewStatus> matches = new ArrayList<>();
        for (ReviewSource source : ofKind.isEmpty() ? sources : ofKind) {
            statuses(List.of(source)).stream()
                    .filter(status -> source.matches(status.subject(), name))
                    .forEach(matches::add);
        }
        if (matches.size() != 1) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of(matches.isEmpty() ? "review.unknown" : "review.ambiguous", text));
        }
        return matches.getFirst();
    }

    /**
     * Refuses a planned date that would not apply, because the interval or a rule of the company requires the review
     * earlier.
     *
     * @param changed the subject with the new date
     * @throws InvalidRecord if the date would not apply
     */
    public void refuseIneffective(ReviewSubject changed) {
        LocalDate next = of(List.of(changed)).get(changed.ref().id()).next().orElse(LocalDate.MAX);
        changed.planned().filter(next::isBefore).ifPresent(day -> {
            throw new InvalidRecord(
                    List.of(new FieldError("planned", Message.of("review.dateWithoutEffect", day, next))));
        });
    }

    /** Returns all signed reviews, oldest first. */
    public List<Review> records() {
        return reviews.all();
    }

    /** Returns the signed reviews of a subject, newest first. */
    public List<Review> history(RecordRef subject) {
        return reviews.of(subject);
    }

    /**
     * Signs a review as the acting person.
     *
     * @param next the date of the next review, if it does not follow from the interval
     * @throws Problem if the actor is not a person in the register
     * @throws InvalidRecord if a field is missing or out of range
     */
    public Review sign(Actor actor, ReviewStatus subject, LocalDate date, String method, ReviewResult result,
            String remark, Optional<LocalDate> next) {
        Review review = new Review(ReviewId.random(), subject.subject().ref(), date, ActingPerson.required(actor),
                method.strip(), result, remark.strip(), next, 0);
        InvalidRecord.throwIfAny(ReviewRules.violations(review, LocalDate.now(clock)));
        return ledger.write(actor, tx -> {
            Review signed = reviews.add(tx, review);
            boolean newest = subject.last().filter(last -> last.date().isAfter(date)).isEmpty();
            if (newest) {
                int months = subject.subject().months();
                Optional<LocalDate> following = next
                        .or(() -> months == 0 ? Optional.empty() : Optional.of(date.plusMonths(months)));
                source(subject.subject().ref()).reviewSigned(tx, signed, following);
                reviews.removePlannedDate(tx, subject.subject().ref());
            }
            return signed;
        });
    }

    public boolean hasOwnInterval(RecordRef subject) {
        return source(subject).hasOwnInterval();
    }

    private ReviewSource source(RecordRef subject) {
        return sources.stream()
                .filter(source -> subject.is(source.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not reviewable: " + subject.type()));
    }

    public ReviewCycle cycle(RecordRef subject) {
        return reviews.cycle(subject).orElseGet(() -> ReviewCycle.unplanned(subject));
    }

    /**
     * Sets the review cycle of a record that contains no interval itself.
     *
     * @throws Problem if the record contains an interval itself
     */
    public ReviewCycle plan(Actor actor, ReviewCycle cycle) {
        if (hasOwnInterval(cycle.subject())) {
            throw new Problem(ProblemKind.USAGE, Message.of("review.ownInterval", cycle.subject().label()));
        }
        InvalidRecord.throwIfAny(ReviewRules.violations(cycle));
        return ledger.write(actor, tx -> reviews.save(tx, cycle));
    }
}
