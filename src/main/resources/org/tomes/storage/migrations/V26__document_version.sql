create table document_version (
    id uuid primary key,
    kind varchar(40) not null,
    major integer not null,
    minor integer not null,
    state varchar(20) not null,
    summary text not null,
    next_review date,
    author uuid references person (id),
    submitter uuid references person (id),
    submitted date,
    approver uuid references person (id),
    self_approved boolean not null,
    decided date,
    remark text not null,
    register_entry bigint,
    register_hash varchar(64),
    snapshot integer,
    snapshot_hash varchar(64),
    released_at timestamp(6),
    released_by uuid references person (id),
    release_entry bigint,
    release_hash varchar(64),
    revision integer not null,
    unique (kind, major, minor)
);

-- What a version says from the moment it was submitted, so that what is approved is what is released.
create table version_content (
    version uuid not null references document_version (id),
    language varchar(2) not null,
    sha256 char(64) not null,
    content bytea not null,
    primary key (version, language)
);

-- The files of a release; their bytes are kept as those of evidence are, once for all that hold the same.
create table version_file (
    version uuid not null references document_version (id),
    language varchar(2) not null,
    format varchar(4) not null,
    place integer not null,
    sha256 char(64) not null references evidence_file (sha256),
    primary key (version, language, format)
);
create index version_file_sha256 on version_file (sha256);
