-- What the company decided for each control; controls that nobody decided on have no row.

create table soa_entry (
    control varchar(20) primary key,
    -- Empty for the controls of Annex A.
    own_title varchar(300) not null,
    decision varchar(20) not null,
    law text not null,
    contract text not null,
    risk text not null,
    good_practice text not null,
    justification text not null,
    state varchar(20),
    implementation text not null,
    evidence text not null,
    owner uuid references person (id),
    review_interval_months integer not null,
    next_review date,
    revision integer not null
);

-- Titles and texts that the company bought with the standard and brought in itself.
create table licensed_control (
    control varchar(20) primary key,
    title varchar(500) not null,
    body text not null
);
