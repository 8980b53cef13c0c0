create table snapshot (
    id uuid primary key,
    number integer not null unique,
    label varchar(200) not null,
    source varchar(20) not null,
    captured_at timestamp(6) not null,
    imported_at timestamp(6) not null,
    hash char(64) not null
);

create table snapshot_origin (
    snapshot uuid not null references snapshot (id),
    place integer not null,
    name varchar(1000) not null,
    captured_at timestamp(6) not null,
    bytes bigint not null,
    sha256 char(64) not null,
    resources integer not null,
    primary key (snapshot, place)
);

-- A type with 0 resources was asked for and there was none.
create table snapshot_type (
    snapshot uuid not null references snapshot (id),
    type varchar(500) not null,
    resources integer not null,
    primary key (snapshot, type)
);

-- What could not be read; the reason is the key of a text and a JSON list of what it is filled with.
create table snapshot_gap (
    snapshot uuid not null references snapshot (id),
    place integer not null,
    origin varchar(1000) not null,
    what varchar(2000) not null,
    reason varchar(100) not null,
    arguments text not null,
    primary key (snapshot, place)
);

-- The JSON of a resource, once for all snapshots that hold it: deflated UTF-8, under the hash of what it inflates to.
create table resource_body (
    sha256 char(64) primary key,
    length integer not null,
    deflated bytea not null
);

create table snapshot_resource (
    snapshot uuid not null references snapshot (id),
    place integer not null,
    azure_id varchar(2000) not null,
    type varchar(500) not null,
    name varchar(500) not null,
    location varchar(500) not null,
    whole boolean not null,
    body char(64) not null references resource_body (sha256),
    primary key (snapshot, place)
);
create index snapshot_resource_body on snapshot_resource (body);
