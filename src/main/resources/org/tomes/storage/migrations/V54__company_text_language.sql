-- Language of the texts that the company enters, such as measures and roles: de or en; null if unknown.
alter table company add column text_language varchar(2);
