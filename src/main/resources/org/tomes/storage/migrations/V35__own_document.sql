-- Documents of the company's own; the kinds that every register has are not in it.
create table own_document (
    document_key varchar(40) primary key,
    template varchar(40) not null,
    title_de varchar(200) not null,
    title_en varchar(200) not null,
    revision integer not null
);
