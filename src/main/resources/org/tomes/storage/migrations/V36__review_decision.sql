-- What management reviews decided (ISO/IEC 27001:2022, 9.3.3), and how far it is.
create table review_decision (
    id uuid primary key,
    number integer not null unique,
    body varchar(2000) not null,
    decided date not null,
    owner uuid references person (id),
    due date,
    state varchar(20) not null,
    -- The day since which the decision is implemented or withdrawn.
    settled date,
    outcome varchar(2000) not null,
    revision integer not null
);
