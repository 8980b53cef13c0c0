-- Who has acknowledged a released version of a document.
create table acknowledgement (
    id uuid primary key,
    version uuid not null references document_version (id),
    person uuid not null references person (id),
    given date not null,
    remark varchar(2000) not null,
    revision integer not null,
    unique (version, person)
);
