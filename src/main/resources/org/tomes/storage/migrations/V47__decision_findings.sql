-- The findings that a decision of a management review is to remediate.
create table review_decision_finding (
    review_decision uuid not null references review_decision (id),
    place integer not null,
    finding integer not null references finding (number),
    primary key (review_decision, place)
);
