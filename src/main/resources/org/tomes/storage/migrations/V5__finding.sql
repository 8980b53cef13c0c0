-- Findings are never deleted. Moments are UTC, to the microsecond; a reason is the key of a text and a JSON list of what it
-- is filled with.

create table finding_run (
    number integer primary key,
    source varchar(20) not null,
    label varchar(1000) not null,
    evidence varchar(64) not null,
    captured_at timestamp(6) not null,
    ran_at timestamp(6) not null,
    appeared integer not null,
    came_back integer not null,
    still_there integer not null,
    gone integer not null
);

create table finding (
    number integer primary key,
    check_id varchar(400) not null,
    -- Check and resource without regard to case, hashed: at most one finding for each.
    key_hash char(64) not null unique,
    resource varchar(2000) not null,
    resource_name varchar(500) not null,
    resource_type varchar(500) not null,
    severity varchar(20) not null,
    reason varchar(200) not null,
    arguments text not null,
    state varchar(20) not null,
    opening varchar(20) not null,
    decision_reason text,
    decision_by uuid references person (id),
    decision_account varchar(200),
    decision_until date,
    decided_at timestamp(6),
    fixed_in integer references finding_run (number),
    ending varchar(20),
    fixed_at timestamp(6),
    first_seen timestamp(6) not null,
    last_seen timestamp(6) not null,
    appeared_in integer not null references finding_run (number),
    last_in integer not null references finding_run (number),
    appearances integer not null,
    revision integer not null
);

create table finding_source (
    finding integer not null references finding (number),
    source varchar(20) not null,
    primary key (finding, source)
);

-- What another tool says, in its words.
create table finding_report (
    finding integer not null references finding (number),
    place integer not null,
    source varchar(20) not null,
    check_name varchar(400) not null,
    title varchar(1000) not null,
    detail text not null,
    mend text not null,
    link varchar(2000) not null,
    primary key (finding, place)
);

create table finding_measure (
    finding integer not null references finding (number),
    place integer not null,
    measure uuid not null references measure (id),
    primary key (finding, measure)
);
create index finding_measure_measure on finding_measure (measure);

create table finding_event (
    finding integer not null references finding (number),
    place integer not null,
    kind varchar(30) not null,
    at timestamp(6) not null,
    run integer references finding_run (number),
    note text not null,
    person uuid references person (id),
    until_day date,
    primary key (finding, place)
);
