-- The company's own Word template and logo: at most one of each.
create table brand_file (
    kind varchar(20) primary key,
    name varchar(255) not null,
    sha256 char(64) not null,
    size_bytes integer not null,
    content blob,
    revision integer not null
);
