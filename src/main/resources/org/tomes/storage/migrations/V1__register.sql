-- Moments are UTC, to the microsecond. Kept to SQL that PostgreSQL takes too.

create table register_info (
    id integer primary key check (id = 1),
    register_id uuid not null,
    genesis char(64) not null,
    created_at timestamp(6) not null
);

create table audit_entry (
    number bigint primary key,
    at timestamp(6) not null,
    person varchar(36) not null,
    account varchar(200) not null,
    host varchar(255) not null,
    action varchar(20) not null,
    record_type varchar(40) not null,
    record_id varchar(1000) not null,
    record_label varchar(1000) not null,
    before_fields text not null,
    after_fields text not null,
    hash char(64) not null
);
create index audit_entry_record on audit_entry (record_type, record_id);

create table person (
    id uuid primary key,
    name varchar(200) not null,
    email varchar(320) not null,
    job_title varchar(200) not null,
    deputy uuid references person (id),
    active boolean not null,
    revision integer not null
);

create table role (
    id uuid primary key,
    title varchar(200) not null,
    revision integer not null
);

create table role_holder (
    role uuid not null references role (id),
    person uuid not null references person (id),
    place integer not null,
    primary key (role, person)
);

create table responsibility (
    id uuid primary key,
    subject varchar(60) not null,
    title varchar(200) not null,
    place integer not null,
    revision integer not null
);

create table assignment (
    responsibility uuid not null references responsibility (id),
    place integer not null,
    duty varchar(20) not null,
    person uuid references person (id),
    role uuid references role (id),
    primary key (responsibility, place),
    check ((person is null) <> (role is null))
);

create table measure (
    id uuid primary key,
    code varchar(32) not null,
    -- The code in upper case: unique and found without regard to case.
    code_key varchar(64) not null unique,
    title varchar(200) not null,
    kind varchar(20) not null,
    status varchar(20) not null,
    target text not null,
    implementation text not null,
    scope text not null,
    owner uuid references person (id),
    deputy uuid references person (id),
    due date,
    done date,
    review_interval_months integer not null,
    next_review date,
    notes text not null,
    retired_reason text not null,
    revision integer not null
);

create table measure_goal (
    measure uuid not null references measure (id),
    goal varchar(20) not null,
    primary key (measure, goal)
);

create table measure_control (
    measure uuid not null references measure (id),
    place integer not null,
    control varchar(12) not null,
    kind varchar(20) not null,
    primary key (measure, control)
);
create index measure_control_control on measure_control (control);
