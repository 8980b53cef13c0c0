create table network_plan (
    id integer primary key check (id = 1),
    revision integer not null
);
create table network_zone (
    subnet varchar(2048) primary key,
    zone varchar(20) not null
);
create table network_office (
    prefix varchar(64) primary key
);
