-- Which measures keep a statement of a policy true; a statement that is missing is kept by what was adopted for it.
create table statement_upkeep (
    statement varchar(100) primary key,
    revision integer not null
);

create table statement_measure (
    statement varchar(100) not null references statement_upkeep (statement),
    place integer not null,
    measure uuid not null references measure (id),
    primary key (statement, measure)
);
