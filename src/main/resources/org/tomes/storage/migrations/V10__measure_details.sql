-- What good practice asks of a measure beside target, owner and dates.

alter table measure add column risk_level varchar(20);
alter table measure add column cost_once numeric(14, 2);
alter table measure add column cost_yearly numeric(14, 2);
alter table measure add column effort_days numeric(14, 2);

create table measure_attribute (
    measure uuid not null references measure (id),
    kind varchar(20) not null,
    attribute varchar(60) not null,
    primary key (measure, kind, attribute)
);

create table measure_tag (
    measure uuid not null references measure (id),
    tag varchar(60) not null,
    primary key (measure, tag)
);

create table measure_exemption (
    measure uuid not null references measure (id),
    place integer not null,
    what varchar(250) not null,
    reason varchar(250) not null,
    ends_on date not null,
    approved_by uuid references person (id),
    primary key (measure, place)
);

-- No reference to the other measure: measures that name each other can then be added in any order.
create table measure_relation (
    measure uuid not null references measure (id),
    place integer not null,
    other uuid not null,
    primary key (measure, place)
);

create table measure_document (
    measure uuid not null references measure (id),
    place integer not null,
    title varchar(200) not null,
    address varchar(500) not null,
    primary key (measure, place)
);
