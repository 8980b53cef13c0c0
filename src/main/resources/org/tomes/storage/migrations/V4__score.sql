-- Secure scores as they were at a moment; never changed, only added. Moments are UTC, to the microsecond.

create table score_sample (
    subscription varchar(100) not null,
    model varchar(20) not null,
    score_name varchar(200) not null,
    taken_at timestamp(6) not null,
    subscription_name varchar(200) not null,
    current_points double precision not null,
    max_points double precision not null,
    weight double precision not null,
    source varchar(20) not null,
    primary key (subscription, model, score_name, taken_at)
);

create table score_control (
    subscription varchar(100) not null,
    model varchar(20) not null,
    control varchar(200) not null,
    taken_at timestamp(6) not null,
    display_name varchar(200) not null,
    current_points double precision not null,
    max_points double precision not null,
    healthy integer not null,
    unhealthy integer not null,
    not_applicable integer not null,
    source varchar(20) not null,
    primary key (subscription, model, control, taken_at)
);

create table score_target (
    id integer primary key check (id = 1),
    target double precision not null,
    warning double precision not null,
    revision integer not null
);
