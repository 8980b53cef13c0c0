-- A signed review of any record; rows are added, never changed.
create table review (
    id uuid primary key,
    -- In the order of writing: of two reviews on one day the later written one counts.
    number integer not null unique,
    subject_type varchar(40) not null,
    subject_id varchar(200) not null,
    subject_label varchar(1000) not null,
    reviewed_on date not null,
    person uuid not null references person (id),
    method varchar(200) not null,
    result varchar(20) not null,
    remark text not null,
    next_review date,
    revision integer not null
);
create index review_subject on review (subject_type, subject_id);

-- How often records are reviewed that have no interval of their own.
create table review_cycle (
    subject_type varchar(40) not null,
    subject_id varchar(200) not null,
    subject_label varchar(1000) not null,
    months integer not null,
    next_review date,
    revision integer not null,
    primary key (subject_type, subject_id)
);
