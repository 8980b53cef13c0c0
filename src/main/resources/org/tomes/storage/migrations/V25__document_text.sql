-- What a company made of the suggested text of its documents: only what differs from the suggestion is stored.
create table document_section (
    kind varchar(64) not null,
    section_key varchar(64) not null,
    language varchar(2) not null,
    title varchar(200) not null,
    body varchar(200000) not null,
    basis varchar(64) not null,
    revision integer not null,
    primary key (kind, section_key, language)
);
create table document_outline (
    kind varchar(64) primary key,
    revision integer not null
);
create table document_place (
    kind varchar(64) not null references document_outline (kind),
    position integer not null,
    section_key varchar(64) not null,
    hidden boolean not null,
    primary key (kind, section_key)
);
