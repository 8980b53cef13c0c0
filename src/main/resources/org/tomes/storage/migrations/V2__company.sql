create table company (
    id integer primary key check (id = 1),
    name varchar(200) not null,
    legal_form varchar(200) not null,
    street varchar(200) not null,
    postal_code varchar(200) not null,
    town varchar(200) not null,
    sector varchar(200) not null,
    employees integer not null,
    scope text not null,
    classification varchar(200) not null,
    author uuid references person (id),
    approver uuid references person (id),
    revision integer not null
);
