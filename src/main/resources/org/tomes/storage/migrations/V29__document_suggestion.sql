-- What Tomes suggested when a company wrote its own words from it, so that a later suggestion can be set against both.
create table document_suggestion (
    hash varchar(64) primary key,
    title varchar(200) not null,
    body varchar(200000) not null
);
