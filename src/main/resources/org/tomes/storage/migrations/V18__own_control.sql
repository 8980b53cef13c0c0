-- Controls of the company's own that a measure fulfils or helps to; those of Annex A are in measure_control.
create table measure_own_control (
    measure uuid not null references measure (id),
    place integer not null,
    control varchar(20) not null references soa_entry (control),
    kind varchar(20) not null,
    primary key (measure, control)
);
create index measure_own_control_control on measure_own_control (control);
