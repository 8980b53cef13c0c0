-- A measure that came from the library of ready-made ones.
create table adoption (
    measure uuid primary key references measure (id),
    library_key varchar(100) not null,
    version integer not null,
    language varchar(10) not null,
    revision integer not null
);
