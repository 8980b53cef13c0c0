-- Microsoft's published list of service tags, the one that was imported last.
create table service_tag_list (
    id integer primary key check (id = 1),
    cloud varchar(100) not null,
    change_number integer,
    published date,
    imported_at timestamp(6) not null,
    file_name varchar(255) not null,
    sha256 char(64) not null,
    revision integer not null
);
-- The addresses as prefixes, one a line; names in lower case.
create table service_tag (
    name varchar(200) primary key,
    prefixes text not null
);
