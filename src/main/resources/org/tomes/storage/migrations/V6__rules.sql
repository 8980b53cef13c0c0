-- What the company decides about its checks; no row while it decided nothing.
create table rule_book (
    id integer primary key check (id = 1),
    max_administrators integer not null,
    revision integer not null
);

-- Lists of the rule book: tags and words that mean production, required tags, office addresses.
create table rule_word (
    kind varchar(30) not null,
    place integer not null,
    word varchar(200) not null,
    primary key (kind, place)
);

-- Estimated prices in euros, each with the day on which it was read.
create table rule_price (
    item varchar(40) primary key,
    amount decimal(12, 4) not null,
    as_of date not null
);

-- Why a workspace keeps its logs for longer than the checks want.
create table rule_longer_record (
    workspace varchar(2000) primary key,
    reason varchar(1000) not null
);

-- Lists that a snapshot's files held of a subscription and that were empty: asked for, and there was none.
create table snapshot_none (
    snapshot uuid not null references snapshot (id),
    type varchar(500) not null,
    subscription varchar(2000) not null,
    primary key (snapshot, type, subscription)
);
