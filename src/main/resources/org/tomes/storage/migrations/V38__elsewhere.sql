-- The one row of a register that only serves for reading, because it is a copy of another one or was moved.
create table register_elsewhere (
    id integer primary key check (id = 1),
    kind varchar(20) not null,
    -- Where the register is that people write to.
    place varchar(4000) not null,
    at timestamp(6) not null,
    -- The newest entry at that moment.
    number bigint not null,
    hash char(64) not null
);
