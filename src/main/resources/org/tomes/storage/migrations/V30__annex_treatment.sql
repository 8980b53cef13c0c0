-- How the annex of measures shows a measure in force while checks contradict it; one that is missing was not decided on.
create table annex_treatment (
    measure uuid primary key references measure (id),
    treatment varchar(20) not null,
    revision integer not null
);
