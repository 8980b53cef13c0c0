-- The Secure Score as a figure that somebody answers for: named sets of subscriptions, what each is to reach, what is
-- noted at its course, and which measures raise which of Microsoft's security controls.

create table subscription_set (
    id uuid primary key,
    name varchar(100) not null,
    revision integer not null
);

create table subscription_set_member (
    set_id uuid not null references subscription_set (id) on delete cascade,
    subscription varchar(100) not null,
    primary key (set_id, subscription)
);

create table score_aim (
    -- The id of a set of subscriptions; empty for all of them together.
    scope varchar(36) primary key,
    target double precision not null,
    warning double precision not null,
    owner uuid references person (id),
    review_interval_months integer not null,
    next_review date,
    revision integer not null
);

insert into score_aim (scope, target, warning, owner, review_interval_months, next_review, revision)
    select '', target, warning, null, 0, null, revision from score_target;

drop table score_target;

-- That a subscription had no score at a moment, since Defender for Cloud was not set up for it; never 0 %.
create table score_absence (
    subscription varchar(100) not null,
    model varchar(20) not null,
    taken_at timestamp(6) not null,
    subscription_name varchar(200) not null,
    source varchar(20) not null,
    primary key (subscription, model, taken_at)
);

create table score_annotation (
    id uuid primary key,
    on_day date not null,
    scope varchar(36) not null,
    body varchar(1000) not null,
    -- What proposed it, so that it is proposed once; empty where a person thought of it.
    origin varchar(300) not null,
    dismissed boolean not null,
    revision integer not null
);

create table score_control_link (
    control varchar(200) primary key,
    label varchar(200) not null,
    revision integer not null
);

create table score_control_measure (
    control varchar(200) not null references score_control_link (control) on delete cascade,
    measure uuid not null references measure (id),
    primary key (control, measure)
);
