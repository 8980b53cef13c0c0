-- What the company as a processor agrees with its customers, for the annex to data processing agreements.
create table processing_contract (
    id integer primary key,
    controller varchar(500) not null,
    protection_officer varchar(500) not null,
    locations varchar(2000) not null,
    -- 0 if no time is agreed.
    notification_hours integer not null,
    confidentiality varchar(2000) not null,
    deletion varchar(2000) not null,
    revision integer not null
);
create table sub_processor (
    place integer primary key,
    name varchar(200) not null,
    location varchar(200) not null,
    service varchar(500) not null
);
