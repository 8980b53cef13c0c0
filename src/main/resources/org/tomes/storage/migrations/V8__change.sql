create table change_record (
    id uuid primary key,
    number integer not null unique,
    kind varchar(20) not null,
    title varchar(200) not null,
    reason text not null,
    risk text not null,
    rollback_plan text not null,
    planned date,
    ticket varchar(200) not null,
    state varchar(20) not null,
    requester uuid references person (id),
    approver uuid references person (id),
    self_approved boolean not null,
    decided date,
    decision text not null,
    implementer uuid references person (id),
    implemented date,
    verifier uuid references person (id),
    verified date,
    verification text not null,
    closed date,
    after_the_fact boolean not null,
    snapshot_before integer,
    snapshot_after integer,
    revision integer not null
);

create table change_measure (
    change_record uuid not null references change_record (id),
    place integer not null,
    measure uuid not null references measure (id),
    primary key (change_record, measure)
);

create table change_finding (
    change_record uuid not null references change_record (id),
    place integer not null,
    finding varchar(200) not null,
    primary key (change_record, place)
);

-- What the change is about: ids of Azure, or names.
create table change_resource (
    change_record uuid not null references change_record (id),
    place integer not null,
    resource varchar(2000) not null,
    primary key (change_record, place)
);

-- The one row that says whether people may approve what they requested themselves.
create table change_policy (
    id integer primary key check (id = 1),
    self_approval boolean not null,
    revision integer not null
);
