-- Which person of the register signs in to its server with which login.
create table person_login (
    login varchar(63) primary key,
    person uuid not null references person (id),
    revision integer not null
);
