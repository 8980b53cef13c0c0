create table evidence (
    id uuid primary key,
    number integer not null unique,
    title varchar(200) not null,
    description text not null,
    owner uuid references person (id),
    revision integer not null
);

-- The content of files, once for all that hold the same: under its hash, in pieces.
create table evidence_file (
    sha256 char(64) primary key,
    size bigint not null
);

create table evidence_piece (
    sha256 char(64) not null references evidence_file (sha256),
    place integer not null,
    content bytea not null,
    primary key (sha256, place)
);

-- Exactly one of file, link and snapshot is there.
create table evidence_version (
    evidence uuid not null references evidence (id),
    version integer not null,
    captured_at timestamp(6) not null,
    valid_until date,
    file_name varchar(255),
    sha256 char(64) references evidence_file (sha256),
    link varchar(2000),
    snapshot integer references snapshot (number),
    primary key (evidence, version)
);

create table evidence_link (
    evidence uuid not null references evidence (id),
    place integer not null,
    record_type varchar(40) not null,
    record_id varchar(200) not null,
    record_label varchar(1000) not null,
    primary key (evidence, place)
);
create index evidence_link_record on evidence_link (record_type, record_id);
