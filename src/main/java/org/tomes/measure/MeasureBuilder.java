package org.tomes.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.Attributes;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.people.PersonId;

/** Builds a measure; validation is left to the register. */
public final class MeasureBuilder {

    private final MeasureId id;
    private final int revision;
    private String code = "";
    private String title = "";
    private Kind kind = Kind.TECHNICAL;
    private Status status = Status.PLANNED;
    private String target = "";
    private String implementation = "";
    private String scope = "";
    private Optional<PersonId> owner = Optional.empty();
    private Optional<PersonId> deputy = Optional.empty();
    private Optional<LocalDate> due = Optional.empty();
    private Optional<LocalDate> done = Optional.empty();
    private int reviewIntervalMonths = 12;
    private Optional<LocalDate> nextReview = Optional.empty();
    private Set<ProtectionGoal> goals = Set.of();
    private List<ControlLink> controls = List.of();
    private String notes = "";
    private String retiredReason = "";
    private MeasureDetails details = MeasureDetails.none();

    /** A new measure: planned, technical, reviewed every twelve months; the register assigns a code if it has none. */
    public MeasureBuilder() {
        this.id = MeasureId.random();
        this.revision = 0;
    }

    /** A measure with an existing id, such as one imported from a file. */
    public MeasureBuilder(MeasureId id) {
        this.id = id;
        this.revision = 0;
    }

    MeasureBuilder(Measure from) {
        id = from.id();
        revision = from.revision();
        code = from.code();
        title = from.title();
        kind = from.kind();
        status = from.status();
        target = from.target();
        implementation = from.implementation();
        scope = from.scope();
        owner = from.owner();
        deputy = from.deputy();
        due = from.due();
        done = from.done();
        reviewIntervalMonths = from.reviewIntervalMonths();
        nextReview = from.nextReview();
        goals = from.goals();
        controls = from.controls();
        notes = from.notes();
        retiredReason = from.retiredReason();
        details = from.details();
    }

    public MeasureBuilder code(String value) {
        code = value;
        return this;
    }

    public MeasureBuilder title(String value) {
        title = value;
        return this;
    }

    public MeasureBuilder kind(Kind value) {
        kind = value;
        return this;
    }

    public MeasureBuilder status(Status value) {
        status = value;
        return this;
    }

    public MeasureBuilder target(String value) {
        target = value;
        return this;
    }

    public MeasureBuilder implementation(String value) {
        implementation = value;
        return this;
    }

    public MeasureBuilder scope(String value) {
        scope = value;
        return this;
    }

    public MeasureBuilder owner(Optional<PersonId> value) {
        owner = value;
        return this;
    }

    public MeasureBuilder deputy(Optional<PersonId> value) {
        deputy = value;
        return this;
    }

    public MeasureBuilder due(Optional<LocalDate> value) {
        due = value;
        return this;
    }

    public MeasureBuilder done(Optional<LocalDate> value) {
        done = value;
        return this;
    }

    public MeasureBuilder reviewIntervalMonths(int value) {
        reviewIntervalMonths = value;
        return this;
    }

    public MeasureBuilder nextReview(Optional<LocalDate> value) {
        nextReview = value;
        return this;
    }

    public MeasureBuilder goals(Set<ProtectionGoal> value) {
        goals = value;
        return this;
    }

    public MeasureBuilder controls(List<ControlLink> value) {
        controls = value;
        return this;
    }

    public MeasureBuilder notes(String value) {
        notes = value;
        return this;
    }

    public MeasureBuilder retiredReason(String value) {
        retiredReason = value;
        return this;
    }

    public MeasureBuilder details(MeasureDetails value) {
        details = value;
        return this;
    }

    public MeasureBuilder attributes(Attributes value) {
        details = details.with(value);
        return this;
    }

    /** Replaces the attributes of one kind. */
    public MeasureBuilder attributes(AttributeKind kind, Collection<? extends Attribute> values) {
        return attributes(details.attributes().with(kind, values));
    }

    public MeasureBuilder planning(Planning value) {
        details = details.with(value);
        return this;
    }

    public Planning planning() {
        return details.planning();
    }

    public MeasureBuilder tags(List<String> value) {
        details = details.withTags(value);
        return this;
    }

    public MeasureBuilder exemptions(List<Exemption> value) {
        details = details.withExemptions(value);
        return this;
    }

    public MeasureBuilder related(List<MeasureId> value) {
        details = details.withRelated(value);
        return this;
    }

    public MeasureBuilder documents(List<DocumentLink> value) {
        details = details.withDocuments(value);
        return this;
    }

    public MeasureBuilder ownControls(List<OwnControl> value) {
        details = details.withOwnControls(value);
        return this;
    }

    public Measure build() {
        return new Measure(id, code, title, kind, status, target, implementation, scope, owner, deputy, due, done,
                reviewIntervalMonths, nextReview, goals, controls, notes, retiredReason, details, revision);
    }
}
